/**
 * In Firefox whatever belonged to a document that its frame shows no longer is dead: any touch throws ("can't access dead object"). A page
 * changes its frames whenever it likes, so what may be in a frame is touched through here.
 */
export function whileAlive<Value>(touch: () => Value, otherwise: Value): Value {
  try {
    return touch();
  } catch (error) {
    if (error instanceof TypeError && error.message.includes('dead object')) return otherwise;
    throw error;
  }
}
