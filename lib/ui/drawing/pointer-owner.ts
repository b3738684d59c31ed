/** What of a pointer's event tells whose hand it is. */
type Pointing = Pick<PointerEvent, 'pointerId' | 'pointerType' | 'button'>;

/**
 * Who has the tool: one pointer at a time, from its press to its release. A second finger takes it back; once a pen was
 * seen, fingers have it no more, for then a palm lies there.
 */
export function createPointerOwner() {
  const fingers = new Set<number>();
  let holder: { id: number; does: 'tool' | 'pan' } | null = null;
  let penSeen = false;

  return {
    /**
     * What a press begins. `takeBack`: what the first finger began with the tool was no drawing; `none`: nothing. `pans`:
     * the first button moves the view now.
     */
    down({ pointerId, pointerType, button }: Pointing, pans = false): 'tool' | 'pan' | 'takeBack' | 'none' {
      if (pointerType === 'pen') penSeen = true;
      const isTouch = pointerType === 'touch';
      if (isTouch) fingers.add(pointerId);
      if (isTouch && fingers.size > 1) {
        const drew = holder?.does === 'tool';
        holder = null;
        return drew ? 'takeBack' : 'none';
      }
      const isPan = button === 1 || (isTouch && penSeen) || (button === 0 && pans);
      if (holder || !(isPan || button === 0)) return 'none';
      holder = { id: pointerId, does: isPan ? 'pan' : 'tool' };
      return holder.does;
    },
    /** What this pointer does now. */
    does: ({ pointerId }: Pick<Pointing, 'pointerId'>): 'tool' | 'pan' | null =>
      holder?.id === pointerId ? holder.does : null,
    /** Whether a pointer has the tool. */
    isTaken: (): boolean => holder?.does === 'tool',
    /** The pointer went; what it did until then. */
    gone({ pointerId }: Pick<Pointing, 'pointerId'>): 'tool' | 'pan' | null {
      fingers.delete(pointerId);
      const did = holder?.id === pointerId ? holder.does : null;
      if (did) holder = null;
      return did;
    },
  };
}
