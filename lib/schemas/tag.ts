import { z } from 'zod'
import { idSchema, instantSchema, lineSchema, versionSchema } from '#lib/schemas/common.ts'

export const colorSchema = z.string().regex(/^#[0-9a-f]{6}$/, { error: 'must be a colour as #rrggbb' })

export const tagSchema = z.object({
  id: idSchema,
  workspaceId: idSchema,
  name: z.string(),
  color: z.string(),
  version: versionSchema,
  deletedAt: instantSchema.nullable(),
})
export type Tag = z.infer<typeof tagSchema>

export const tagInputSchema = z.object({ id: idSchema.optional(), name: lineSchema(60), color: colorSchema })
export const tagChangeSchema = z.object({
  version: versionSchema,
  name: lineSchema(60).optional(),
  color: colorSchema.optional(),
  deleted: z.boolean().optional(),
})
