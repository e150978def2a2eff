import { outsideBraces } from './outside-braces';
import { answerIn } from './answer';
import { answerOfLines, linesOf } from './http-text';
import { statusIn } from './status-words';
import type { WrittenAnswer } from './written';

/** What a text that follows a request, or stands around it, says of the answer; what it does not say is null. */
export function answerBeside( text: string ): WrittenAnswer {
	const lines = linesOf( text );
	const told = answerOfLines( lines );
	if ( told ) {
		return told;
	}
	const said = answerIn( text );
	const around = said ? outsideBraces( text ) : text;
	return {
		code: said?.code ?? null,
		message: said?.message ?? null,
		status: statusIn( around ) ?? said?.status ?? null,
	};
}

/** The same of a command or a program whose answer may stand before it, where it is the body of an error. */
export function answerAround( before: string, after: string ): WrittenAnswer {
	const told = answerBeside( after );
	const said =
		( told.code ?? null ) === null && ( told.status ?? null ) === null
			? answerIn( before )
			: null;
	return said ?? told;
}
