/** A question that was not answered: `gone`, `timeout`, `cut`, or the background's own code. */
export class AnswerError extends Error {
  readonly code: string;
  constructor(code: string, detail = '') {
    super(detail ? `${code}: ${detail}` : code);
    this.code = code;
  }
}
