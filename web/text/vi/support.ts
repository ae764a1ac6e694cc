import { groupNames, kindNames, topicNames } from '../../../domain/support/names.ts'
import type { SupportTexts } from '../support-texts.ts'

export const support: SupportTexts = {
  kind: kindNames.vi,
  group: groupNames.vi,
  topic: topicNames.vi,
}
