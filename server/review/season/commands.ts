import { caseCommands } from './case-commands.ts'
import { changeClassCommands } from './change-class.ts'
import { interviewCommands } from './interview.ts'
import { meetingCommands } from './meeting.ts'
import { objectionCommands } from './objection.ts'
import { opinionCommands } from './opinion.ts'
import { postingCommands } from './posting.ts'
import { recogniseCommuneCommands } from './recognise-commune.ts'
import { roundCommands } from './round-commands.ts'

/** Every command of the review season, in the order of the procedure. */
export const seasonCommands = [
  ...roundCommands,
  ...caseCommands,
  ...interviewCommands,
  ...changeClassCommands,
  ...meetingCommands,
  ...postingCommands,
  ...objectionCommands,
  ...opinionCommands,
  ...recogniseCommuneCommands,
]
