import { neutralColour } from './looks.ts';
import { type Pill, pillFont, pillHeight } from './pills.ts';
import type { ShownShape } from './shown-shape.ts';

const ground = '#17181c';
const side = 8;

/** A class's colour with its pattern (classBackground's, on a canvas). */
function paintSwatch(canvas: CanvasRenderingContext2D, { colour, pattern }: ShownShape, x: number, y: number): void {
  canvas.save();
  canvas.beginPath();
  canvas.roundRect(x, y, side, side, 2);
  canvas.clip();
  canvas.fillStyle = colour ?? neutralColour;
  canvas.fillRect(x, y, side, side);
  canvas.fillStyle = canvas.strokeStyle = 'rgb(0 0 0 / 0.55)';
  canvas.lineWidth = 1.5;
  canvas.beginPath();
  if (pattern === 'stripes') {
    for (const at of [3, 8, 13]) {
      canvas.moveTo(x + at, y - 1);
      canvas.lineTo(x + at - 10, y + 9);
    }
    canvas.stroke();
  }
  if (pattern === 'bars') for (const at of [1, 5]) canvas.rect(x + at, y, 1.5, side);
  if (pattern === 'dots')
    for (const [right, down] of [
      [1, 1],
      [5, 1],
      [1, 5],
      [5, 5],
    ] as const)
      canvas.rect(x + right, y + down, 2, 2);
  canvas.fill();
  canvas.restore();
}

/** Paints a pill with its upper left corner at a place, CSS px. */
export function paintPill(
  canvas: CanvasRenderingContext2D,
  item: ShownShape,
  pill: Pill,
  { x, y }: { x: number; y: number },
): void {
  canvas.fillStyle = ground;
  canvas.beginPath();
  canvas.roundRect(x, y, pill.width, pillHeight, 3);
  canvas.fill();
  if (item.dash) {
    canvas.strokeStyle = '#fff';
    canvas.lineWidth = 1;
    canvas.setLineDash([3, 2]);
    canvas.strokeRect(x + 0.5, y + 0.5, pill.width - 1, pillHeight - 1);
    canvas.setLineDash([]);
  }
  canvas.font = pillFont;
  canvas.textBaseline = 'alphabetic';
  if (pill.swatch !== null) paintSwatch(canvas, item, x + pill.swatch, y + (pillHeight - side) / 2);
  canvas.fillStyle = '#fff';
  if (pill.text) canvas.fillText(pill.text.words, x + pill.text.at, y + 13);
  canvas.fillStyle = '#ffd166';
  if (pill.sign !== null) canvas.fillText('?', x + pill.sign, y + 13);
}
