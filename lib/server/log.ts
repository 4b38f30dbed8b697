import pino from 'pino'

/** Structured log on standard error: what is printed for people on standard output stays clean. */
export const log = pino({ level: process.env.LOG_LEVEL ?? 'info' }, pino.destination(2))
