import {
  activityCandidates,
  activityDetail,
  activityEvidence,
  activityFile,
  activityList,
  activityParticipants,
  activityParticipantsFile,
  activityPhoto,
  activityProjects,
  activitySummary,
} from '../../../contract/activity.ts'
import { reach } from '../../../domain/account/may.ts'
import { show, showFile } from '../../http/show.ts'
import { findActivity } from './detail.ts'
import { exportActivities, exportParticipants } from './export.ts'
import { findEvidence, findPhoto } from './files.ts'
import { listActivities, listProjects, sumActivities } from './list.ts'
import { listCandidates, listParticipants } from './people.ts'

const shown = (page: { readonly rows: readonly unknown[] }) => page.rows.length

export const activityViews = [
  show(activityList, { reach: reach.activities, read: listActivities }),
  showFile(activityFile, { reach: reach.activities, read: exportActivities }),
  show(activitySummary, { reach: reach.activities, read: sumActivities }),
  show(activityProjects, { reach: reach.activities, read: listProjects }),
  show(activityDetail, { reach: reach.activities, read: findActivity }),
  // People by name: for those who may see households, and on the log.
  show(activityParticipants, { reach: reach.households, logged: shown, read: listParticipants }),
  showFile(activityParticipantsFile, { reach: reach.households, read: exportParticipants }),
  show(activityCandidates, { reach: reach.households, logged: shown, read: listCandidates }),
  showFile(activityPhoto, { reach: reach.households, read: findPhoto }),
  showFile(activityEvidence, { reach: reach.households, read: findEvidence }),
]
