import { effect, untracked } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { DrawingModel, type DrawingPorts } from '../../state/drawing/drawing-model.ts';
import { createEditorKeys } from '../../state/drawing/editor-keys.ts';
import type { DialogProps } from '../overlay/runtime/shared-runtime.ts';
import { useModal } from '../overlay/use-modal.ts';
import { AttributeForm } from './AttributeForm.tsx';
import { ClassPanel } from './ClassPanel.tsx';
import { keepTyped } from './keep-typed.ts';
import { LoupeFoot } from './LoupeFoot.tsx';
import { LoupeHead } from './LoupeHead.tsx';
import { focusAttributes, leaveField, toStage, useKey } from './loupe-focus.ts';
import type { LoupeProps } from './loupe-props.ts';
import { ObjectList } from './ObjectList.tsx';
import { Said } from './Said.tsx';
import { Stage } from './Stage.tsx';
import { Target } from './Target.tsx';
import { ToolRail } from './ToolRail.tsx';

/** The picture alone, over the page: to draw on, zoom, and see to the pixel. */
export function Loupe(props: DialogProps & Shared) {
  const { model } = props.tools;
  const target = model.editor.loupe.value;
  return target ? <OnPicture key={target.key} {...props} /> : null;
}

/** What outlives a picture: what was copied, and how pictures are loaded. */
type Shared = Pick<DrawingPorts, 'clipboard' | 'loadPicture' | 'after'>;

function useDrawing({
  tools: { model },
  clipboard,
  loadPicture,
  after,
}: DialogProps & Shared): LoupeProps['drawing'] | null {
  const drawing = useMemo(() => {
    const target = model.editor.loupe.peek();
    return target ? new DrawingModel({ model, target, clipboard, loadPicture, after }) : null;
  }, [model, clipboard, loadPicture, after]);
  useLayoutEffect(
    () => () => {
      drawing?.end();
      drawing?.[Symbol.dispose]();
    },
    [drawing],
  );
  return drawing;
}

function OnPicture(props: DialogProps & Shared) {
  const { model } = props.tools;
  const drawing = useDrawing(props);
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog, model.editor.isOpen);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element || !drawing) return undefined;
    const stage = () => toStage(element);
    const hands = createEditorKeys({
      model,
      drawing,
      ownUse: (press) => useKey(element, press, drawing.drop),
      toAttributes: () => focusAttributes(element),
      toStage: stage,
      close: model.editor.close,
    });
    // What is not seen yet takes no key, and on what is not there yet none could do anything.
    const stop = effect(() => {
      const isReady = drawing.view.view.value !== null || drawing.loading.value === 'failed';
      if (isReady && model.seen.value && !model.editor.hands()) untracked(() => model.editor.takeOver(hands));
    });
    stage();
    const ended = new AbortController();
    const { signal } = ended;
    keepTyped(element, signal);
    // A press anywhere but in a field ends what is typed, and the keys are the picture's again.
    const leaveFields = ({ target }: Event) => {
      if (!(target as Element).closest('input, select, label')) stage();
    };
    element.addEventListener('pointerdown', leaveFields, { capture: true, signal });
    const leave = () => {
      leaveField(element);
      drawing.leave();
    };
    // Before the overlay hands over what it has to send.
    for (const type of ['pagehide', 'beforeunload']) window.addEventListener(type, leave, { capture: true, signal });
    return () => {
      stop();
      ended.abort();
    };
  }, [drawing, model]);
  const { t } = props.words;
  if (!drawing) return null;
  const all = { ...props, drawing };
  return (
    <dialog
      ref={dialog}
      class="loupe"
      aria-label={t('drawing.loupe')}
      onCancel={(event) => event.preventDefault()}
      onClose={model.editor.close}
    >
      <Stage {...all} />
      <LoupeHead {...all} />
      <ToolRail {...all} />
      <aside class="loupe-panel">
        <Target {...all} />
        <ClassPanel {...all} />
        <ObjectList {...all} />
        <AttributeForm {...all} />
      </aside>
      <LoupeFoot {...all} />
      <Said {...all} />
    </dialog>
  );
}
