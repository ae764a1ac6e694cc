import type { PovertyClass } from '../contract/view.ts'
import type { ClassTone } from './ui/tag.tsx'

/** The colour and shape of a class; all three languages of colour stay apart. */
export const classTone = (it: PovertyClass): ClassTone =>
  it === 'poor' ? 'poor' : it === 'near-poor' ? 'near' : 'none'
