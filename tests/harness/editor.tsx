import { render } from 'preact';
import { setPorts } from '../../entrypoints/editor/set-ports.ts';
import { createEditorModel, type EditorModel } from '../../lib/state/editor-model.ts';
import { EditorApp } from '../../lib/ui/editor/EditorApp.tsx';
import { seeds } from '../../seeds/seeds.ts';
import { fakeBackend, fakeWorld } from '../fakes/fake-backend.ts';
import '../../lib/ui/editor/editor.css';

/** The label-set page over a fake background: ?scene=list&lang=zh&theme=dark */
const asked = new URLSearchParams(location.search);
const zh = asked.get('lang') === 'zh';
const [score, , scenes] = seeds;
if (!score || !scenes) throw new Error('no seeds');
const own = { ...score, id: 'matches', version: 3, name: { en: 'Match stills', zh: '比赛画面' } };
const world = fakeWorld([...seeds, own]);
world.seeds = seeds.map((set) => set.id);
world.settings = {
  ...world.settings,
  language: zh ? 'zh' : 'en',
  theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
};
const scene = asked.get('scene') ?? 'new';
if (scene === 'recovery') world.health = { state: 'recovery', expectedSeq: 48_213, foundSeq: 0, inRing: 256 };

const list = zh
  ? '车辆\n  汽车 | c | 轿车 | car\n  自行车 | b | 单车 | bike\n  公交车\n行人 | p | 路人\n交通灯\n  红灯\n  绿灯'
  : 'vehicle\n  car | c | automobile | sedan\n  bicycle | b | bike\n  bus\nperson | p | pedestrian\ntraffic light\n  red\n  green';

const play: Record<string, (model: EditorModel) => void> = {
  new: () => undefined,
  recovery: () => undefined,
  list: (model) => {
    model.draft.setName(zh ? '街景' : 'Street scenes');
    model.draft.setText(list);
  },
  problems: (model) => {
    model.draft.setName(zh ? '街景' : 'Street scenes');
    model.draft.setText(`${list.replace('| b', '| c')}\n${list.split('\n')[0]}\n${list.split('\n')[4]}`);
  },
  edit: (model) => {
    model.edit(own);
    model.draft.setText(zh ? '进球 | g\n射门\n角球' : 'score | g\nshot\ncorner');
  },
  seed: (model) => void model.show(scenes.id),
  remove: (model) => void model.show(own.id).then(model.library.askToRemove),
  saved: (model) => {
    play.list?.(model);
    void model.save();
  },
};

const model = createEditorModel(
  {
    backend: fakeBackend(world),
    ...setPorts,
    saveFile: () => undefined,
    openerTab: async () => null,
    showTab: async () => undefined,
    reload: () => location.reload(),
  },
  (settings) => settings.language ?? 'en',
);
const app = document.getElementById('app');
if (app) render(<EditorApp model={model} />, app);
void model.load().then(() => play[scene]?.(model));
