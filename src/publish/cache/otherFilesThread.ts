import { answer } from '../beside/thread.ts'
import { othersIn } from './findOthers.ts'

/** A thread that compares the files of a release with its manifest. */
answer(othersIn)
