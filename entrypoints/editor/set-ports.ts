import { idFromName } from '../../lib/formats/label-set/class-id.ts';
import { parseList } from '../../lib/formats/label-set/parse-list.ts';
import { readLabelSet } from '../../lib/formats/label-set/read.ts';
import { writeLabelSet } from '../../lib/formats/label-set/write.ts';
import { writeList } from '../../lib/formats/label-set/write-list.ts';
import type { EditorPorts } from '../../lib/state/editor-model.ts';

/** The label set's two written forms, list and file, as the page's models take them. */
export const setPorts: Pick<EditorPorts, 'parseList' | 'writeList' | 'idOf' | 'readFile' | 'writeFile'> = {
  parseList,
  writeList,
  idOf: idFromName,
  readFile(text) {
    const { set, problems } = readLabelSet(text);
    return { set, problems: problems.map(({ line, code, path, detail }) => ({ line, code, text: path || detail })) };
  },
  writeFile: writeLabelSet,
};
