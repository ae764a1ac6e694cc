import { overview } from '../../contract/overview.ts'
import { reach } from '../../domain/account/may.ts'
import { show } from '../http/show.ts'
import { readOverview } from './read.ts'

export const overviewViews = [show(overview, { reach: reach.figures, read: readOverview, kept: true, ahead: true })]
