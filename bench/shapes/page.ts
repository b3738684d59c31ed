import { annotorious } from './annotorious.ts';
import { type BenchPage, type Kind, type MakeEngine, picture } from './engine.ts';
import { givenShapes } from './given.ts';
import { plainSvg } from './plain-svg.ts';
import { renderer } from './renderer.ts';

const engines: Readonly<Record<string, MakeEngine>> = { annotorious, 'plain-svg': plainSvg, renderer };

declare global {
  interface Window {
    benchPage?: Promise<BenchPage>;
  }
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const task = () => new Promise((resolve) => setTimeout(resolve));

/** The photograph, made as large as all engines are to show it. */
async function putPicture(stage: HTMLElement): Promise<HTMLImageElement> {
  const photo = new Image();
  photo.src = '/photo.jpg';
  await photo.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, picture);
  canvas.getContext('2d')?.drawImage(photo, 0, 0, picture.width, picture.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
  if (!blob) throw new Error('no picture');
  const img = new Image();
  img.src = URL.createObjectURL(blob);
  img.draggable = false;
  img.style.cssText = `display: block; width: ${picture.width}px; height: ${picture.height}px;`;
  await img.decode();
  stage.append(img);
  return img;
}

/** A text that is put in with the shapes: the browser tells when the frame it came with was on the screen. */
function markFrame(): Promise<number | null> {
  const text = document.createElement('p');
  text.setAttribute('elementtiming', 'with-shapes');
  text.textContent = 'shapes';
  text.style.cssText = 'position: fixed; right: 0; bottom: 0; margin: 0; font: 20px sans-serif; pointer-events: none;';
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const [entry] = list.getEntries() as (PerformanceEntry & { renderTime: number; presentationTime?: number })[];
      observer.disconnect();
      resolve(entry?.presentationTime ?? entry?.renderTime ?? null);
    });
    observer.observe({ type: 'element' });
    document.body.append(text);
    setTimeout(() => resolve(null), 20_000);
  });
}

async function start(): Promise<BenchPage> {
  const asked = new URLSearchParams(location.search);
  const stage = document.createElement('div');
  stage.style.cssText = `position: absolute; left: 0; top: 0; width: ${picture.width}px; height: ${picture.height}px;`;
  document.body.append(stage);
  const img = await putPicture(stage);
  const make = engines[asked.get('engine') ?? ''];
  if (!make) throw new Error('no such engine');
  const engine = make(stage, img);
  const given = givenShapes((asked.get('kind') ?? 'box') as Kind, Number(asked.get('count') ?? 100));
  return {
    async load() {
      await frame();
      await task();
      const shown = markFrame();
      const begin = performance.now();
      engine.load(given);
      await frame();
      await task();
      const painted = performance.now() - begin;
      const at = await shown;
      return { painted, presented: at === null ? null : at - begin };
    },
    arm: engine.arm,
    async zoom(steps) {
      for (let step = 1; step <= steps; step += 1) {
        engine.zoom(1 + Math.sin((step / steps) * Math.PI));
        await frame();
      }
      await task();
    },
    state: engine.state,
    async picture() {
      const canvas = document.createElement('canvas');
      Object.assign(canvas, picture);
      canvas.getContext('2d')?.drawImage(img, 0, 0);
      return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
    },
  };
}

window.benchPage = start();
