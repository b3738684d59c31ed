import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type NoticeProps = {
  /** `bad`: something went wrong; `warn`: something to know before going on; `plain`: for information. */
  tone: 'plain' | 'warn' | 'bad';
  title?: string;
  /** What happened, what is safe, what to do: a paragraph each. */
  children?: ComponentChildren;
  /** Buttons. */
  actions?: ComponentChildren;
};

/** Something a person must know. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  const titleId = useId();
  return (
    <section class={`notice ${tone}`} aria-labelledby={title ? titleId : undefined}>
      {title ? (
        <h2 class="notice-title" id={titleId}>
          {title}
        </h2>
      ) : null}
      {children}
      {actions ? <div class="actions">{actions}</div> : null}
    </section>
  );
}
