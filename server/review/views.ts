import { listDetail, listEntries, listFile, listOverview } from '../../contract/review.ts'
import { reach } from '../../domain/account/may.ts'
import { inBulk, show, showFile } from '../http/show.ts'
import { downloadList } from './list-download.ts'
import { findListDetail, listListEntries, listLists } from './lists.ts'

export const reviewViews = [
  show(listOverview, { reach: reach.lists, read: listLists }),
  show(listDetail, { reach: reach.lists, read: findListDetail }),
  show(listEntries, { reach: reach.lists, read: listListEntries, logged: inBulk }),
  showFile(listFile, { reach: reach.lists, read: downloadList }),
]
