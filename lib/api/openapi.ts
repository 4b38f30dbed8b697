import type { OpenAPI } from '@orpc/contract'
import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '#lib/contract/index.ts'
import { errorStatus } from '#lib/domain/error-codes.ts'

const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })

const problemSchema: OpenAPI.SchemaObject = {
  type: 'object',
  description: 'Problem details as in RFC 9457, with a stable code.',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', description: 'urn:gegenlese:problem:<code>' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong and what to do, in English.' },
    code: { type: 'string', enum: [...Object.keys(errorStatus), 'internal'] },
    errors: {
      type: 'array',
      description: 'Fields at fault, by dotted path.',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
    current: { description: 'The present state of a thing that was changed meanwhile.' },
    conflict: { description: 'What stands in the way.' },
  },
}

type Document = Awaited<ReturnType<typeof generator.generate>>
let pending: Promise<Document> | undefined

async function generate(): Promise<Document> {
  const document = await generator.generate(contract, {
    info: {
      title: 'Gegenlese',
      version: '1',
      description: 'The public API; the interface itself uses nothing else. Sign in under /api/auth first.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }],
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'gegenlese.session_token' } },
    },
  })
  const refused = {
    description: 'Refused',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of [path?.get, path?.post, path?.patch, path?.delete]) {
      if (operation) operation.responses = { ...operation.responses, default: refused }
    }
  }
  return document
}

/** The OpenAPI 3.1 description of the API, made once. */
export function openApiDocument(): Promise<Document> {
  pending ??= generate()
  return pending
}
