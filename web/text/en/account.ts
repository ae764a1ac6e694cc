import type { AccountTexts } from '../account-texts.ts'

export const account: AccountTexts = {
  title: 'Sign in',
  forWhom: 'For officers, reviewers and helpers of poor households',
  account: 'Account',
  password: 'Password',
  show: 'Show the password',
  hide: 'Hide the password',
  signIn: 'Sign in',
  needed: 'Type the account and the password.',
  askForReview: 'Households: ask for a review, no account needed',
  logged: 'Every look at personal data and every change goes on the log (Law 91/2025/QH15).',
  programme: 'Sustainable poverty reduction',
  motto: ['The whole country joins hands for the poor –', 'No one is left behind'],
  promise: 'All communes, wards and special zones on one list, by one way of counting, down to each person.',
  department: 'Department of Agriculture and Environment',
}
