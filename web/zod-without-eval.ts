import { z } from 'zod'

// Our content security policy forbids code made from text; zod would try it, and every try is reported as a violation.
z.config({ jitless: true })
