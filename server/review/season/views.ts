import { caseDetail, caseList, reviewerList } from '../../../contract/review-case.ts'
import { meetingList, opinionList, postingList } from '../../../contract/review-commune.ts'
import { calendarDays, roundBoard, roundList, roundOutliers, roundProposal } from '../../../contract/review-round.ts'
import { reach } from '../../../domain/account/may.ts'
import { inBulk, show } from '../../http/show.ts'
import { readBoard } from './board.ts'
import { findCase, listCases } from './case-views.ts'
import { listMeetings, listOpinions, listPostings, listReviewers } from './happening-views.ts'
import { findOutliers } from './outliers.ts'
import { listCalendar, listRounds, proposeRound } from './round-views.ts'

export const seasonViews = [
  show(calendarDays, { reach: reach.standards, read: listCalendar }),
  show(roundList, { reach: reach.figures, read: listRounds }),
  show(roundProposal, { reach: reach.figures, read: proposeRound }),
  show(roundBoard, { reach: reach.figures, read: readBoard }),
  show(roundOutliers, { reach: reach.figures, read: findOutliers }),
  show(caseList, { reach: reach.households, read: listCases, logged: inBulk }),
  show(caseDetail, { reach: reach.households, read: findCase }),
  show(meetingList, { reach: reach.households, read: listMeetings }),
  show(postingList, { reach: reach.households, read: listPostings }),
  show(opinionList, { reach: reach.lists, read: listOpinions }),
  show(reviewerList, { reach: reach.lists, read: listReviewers }),
]
