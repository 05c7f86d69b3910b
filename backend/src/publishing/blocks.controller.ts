import { Body, Controller, Delete, Param, Patch, Post, Put } from '@nestjs/common';
import { Returns, ReturnsNothing } from '../platform/http/returns.js';
import { id } from '../platform/ids.js';
import type { Actor } from '../policy/policy.js';
import { CurrentActor, Requires } from '../policy/requires.js';
import { BlocksService } from './blocks.service.js';
import {
  type BlockChange,
  blockChange,
  type BlockPlace,
  blockPlace,
  madeBlock,
  type NewBlock,
  newBlock,
  savedVersion,
} from './editorial.schema.js';

@Controller('editorial')
@Requires('edit')
export class BlocksController {
  constructor(private readonly blocks: BlocksService) {}

  @Post('articles/:id/blocks')
  @Returns(madeBlock, 201)
  add(@CurrentActor() actor: Actor, @Param('id', { schema: id }) articleId: string, @Body({ schema: newBlock }) block: NewBlock) {
    return this.blocks.add(actor.id as string, articleId, block);
  }

  @Patch('blocks/:id')
  @Returns(savedVersion)
  change(@CurrentActor() actor: Actor, @Param('id', { schema: id }) blockId: string, @Body({ schema: blockChange }) change: BlockChange) {
    return this.blocks.change(actor.id as string, blockId, change);
  }

  @Put('blocks/:id/position')
  @Returns(savedVersion)
  move(@CurrentActor() actor: Actor, @Param('id', { schema: id }) blockId: string, @Body({ schema: blockPlace }) place: BlockPlace) {
    return this.blocks.move(actor.id as string, blockId, place);
  }

  @Delete('blocks/:id')
  @ReturnsNothing()
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: id }) blockId: string) {
    return this.blocks.remove(actor.id as string, blockId);
  }
}
