/** What the law and the ethics of the trade ask of wording. */
import { chatSpelling } from './chatSpelling'
import { derogatory } from './derogatory'
import { minors } from './minors'
import { presumption } from './presumption'
import { proceduralStage } from './proceduralStage'

export const lawRules = [presumption, proceduralStage, derogatory, minors, chatSpelling] as const
