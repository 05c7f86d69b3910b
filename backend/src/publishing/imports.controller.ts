import { Body, Controller, Delete, Get, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { invalidField, problem } from '../platform/http/problem.js';
import { Returns, ReturnsNothing } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Requires } from '../policy/requires.js';
import { importDraftSchema, type SaveImport, savedImportSchema, saveImport } from './import.schema.js';
import { ImportDraftsService } from './import-drafts.service.js';

export const FileTooLarge = problem('file-too-large', 413, 'This file is larger than 10 MB');

@Controller('editorial/imports')
@Requires('edit')
export class ImportsController {
  constructor(private readonly imports: ImportDraftsService) {}

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @Returns(importDraftSchema, 201)
  async upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest) {
    return this.imports.upload(actor.id as string, await uploaded(request));
  }

  @Get(':id')
  @Returns(importDraftSchema)
  show(@CurrentActor() actor: Actor, @Param('id', { schema: id }) draftId: string) {
    return this.imports.find(actor.id as string, draftId);
  }

  @Delete(':id')
  @ReturnsNothing()
  discard(@CurrentActor() actor: Actor, @Param('id', { schema: id }) draftId: string) {
    return this.imports.discard(actor.id as string, draftId);
  }

  @Post(':id/articles')
  @Returns(savedImportSchema, 201)
  save(@CurrentActor() actor: Actor, @Param('id', { schema: id }) draftId: string, @Body({ schema: saveImport }) input: SaveImport) {
    return this.imports.save(actor.id as string, draftId, input);
  }
}

/** @throws FileTooLarge, InvalidInput when no file came along */
async function uploaded(request: FastifyRequest): Promise<{ name: string; bytes: Uint8Array }> {
  if (!request.isMultipart()) throw invalidField('/file', 'required', 'Choose a file');
  const file = await request.file();
  if (!file) throw invalidField('/file', 'required', 'Choose a file');
  try {
    const bytes = await file.toBuffer();
    // toBuffer notices a cut only with the next piece; when the last bytes come alone there is none, and the file would pass as whole.
    if (file.file.truncated) throw FileTooLarge();
    return { name: file.filename, bytes };
  } catch (error) {
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') throw FileTooLarge();
    throw error;
  }
}
