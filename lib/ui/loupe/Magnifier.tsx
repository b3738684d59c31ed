import { useLayoutEffect, useRef } from 'preact/hooks';
import { toStage } from '../../drawing/view.ts';
import type { LoupeProps } from './loupe-props.ts';

/** CSS px across, and how many times larger than the view it shows. */
const across = 120;
const times = 3;
/** CSS px from the cursor. */
const off = 28;
/** From this scale on the view itself is close enough. */
const enough = 4;

/** What lies under the cursor, larger, while a tool draws: edges are hit to the pixel without zooming. */
export function Magnifier({ drawing }: LoupeProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = drawing.view.view.value;
  const at = drawing.hand.spot.value;
  const picture = drawing.image.value;
  const size = drawing.size.value;
  const wanted = drawing.looks.magnifier.value && drawing.hand.isDrawing.value;
  const shown = wanted && view !== null && at !== null && picture !== null && size !== null && view.scale < enough;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !shown || !view || !at || !picture || !size) return;
    const scale = view.scale * times;
    const part = across / scale;
    // The picture shown may be of another size than the pixels that are counted in.
    const fx = picture.width / size.width;
    const fy = picture.height / size.height;
    context.imageSmoothingEnabled = scale < 2;
    context.fillStyle = '#7f7f7f';
    context.fillRect(0, 0, across, across);
    context.drawImage(
      picture.source,
      (at.x - part / 2) * fx,
      (at.y - part / 2) * fy,
      part * fx,
      part * fy,
      0,
      0,
      across,
      across,
    );
    context.lineWidth = 1;
    for (const [colour, width] of [
      ['rgb(0 0 0 / 0.7)', 3],
      ['#ffffff', 1],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.beginPath();
      context.moveTo(across / 2, 0);
      context.lineTo(across / 2, across);
      context.moveTo(0, across / 2);
      context.lineTo(across, across / 2);
      context.stroke();
    }
  });
  if (!shown || !view || !at) return null;
  const { x, y } = toStage(view, at);
  const { width } = drawing.view.stage.value;
  const left = x + off + across > width ? x - off - across : x + off;
  const top = y - off - across < 0 ? y + off : y - off - across;
  return (
    <canvas
      ref={canvas}
      class="magnifier"
      width={across}
      height={across}
      style={{ left: `${left}px`, top: `${top}px` }}
    />
  );
}
