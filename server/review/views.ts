import { listDetail, listEntries, listOverview } from '../../contract/review.ts'
import { reach } from '../../domain/account/may.ts'
import { show } from '../http/show.ts'
import { findListDetail, listListEntries, listLists } from './lists.ts'

export const reviewViews = [
  show(listOverview, { reach: reach.lists, read: listLists }),
  show(listDetail, { reach: reach.lists, read: findListDetail }),
  show(listEntries, { reach: reach.lists, read: listListEntries }),
]
