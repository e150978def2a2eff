import type { InsideAnswer } from '../../diagnosis/routes/types';
import type { Server } from '../server';
import { ServerError } from '../server-error';
import { InsideAnswersSchema } from './schemas';

/** What is asked of the REST API. */
export interface Question {
	/** Upper case. */
	method: string;
	/** REST path with its query. */
	route: string;
}

/**
 * What the REST API would answer an account, worked out inside WordPress in a request that can write nothing. One account a call, so that
 * what one leaves behind in memory does not answer for another.
 *
 * @param server    Our own actions.
 * @param user      Id of the account; 0 for a visitor.
 * @param questions At most twenty.
 * @param signal    Stops it.
 * @return One answer a question. When code of the site ended the request, each says so. Throws a `ServerError` for everything else.
 */
export async function askInside(
	server: Server,
	user: number,
	questions: readonly Question[],
	signal?: AbortSignal
): Promise< InsideAnswer[] > {
	try {
		const { answers } = await server.call(
			'ws401_inside_answers',
			InsideAnswersSchema,
			{ user: String( user ), questions: JSON.stringify( questions ) },
			signal
		);
		return answers;
	} catch ( error ) {
		if (
			! ( error instanceof ServerError ) ||
			error.code !== 'ws401_ended_early'
		) {
			throw error;
		}
		if ( questions.length > 1 ) {
			// One of them ended the request: asked one by one, the others have their answers.
			const answers: InsideAnswer[] = [];
			for ( const question of questions ) {
				answers.push(
					...( await askInside( server, user, [ question ], signal ) )
				);
			}
			return answers;
		}
		return [
			{
				status: null,
				code: null,
				message: null,
				stage: 'route',
				parameters: '',
				trouble: error.message,
			},
		];
	}
}
