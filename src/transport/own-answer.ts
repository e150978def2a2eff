import * as v from 'valibot';

import { answerInNoise } from './answer-in-noise';
import {
	httpError,
	isServerError,
	loggedOutError,
	nonceExpiredError,
	notJsonError,
	pluginGoneError,
	refusedError,
	wrongShapeError,
} from './server-error';

/** What came back from admin-ajax.php. */
interface Answered {
	status: number;
	text: string;
}

/** WordPress's own action, there for everyone who is logged in, that answers with a nonce (wp_ajax_rest_nonce, since 5.3). */
const CORE_ACTION = 'rest-nonce';

const NONCE = /^[0-9a-f]{10}$/;

/**
 * Asks one of our own actions, and hands over the data in its answer. Where WordPress knows neither user nor action, it answers the
 * same: an action of its own tells which of the two it is. Throws a `ServerError`.
 *
 * @param action Its name.
 * @param post   Sends an action; throws a `ServerError` when nothing comes back.
 */
export async function ownAnswer(
	action: string,
	post: ( action: string ) => Promise< Answered >
): Promise< unknown > {
	const answered = await post( action );
	try {
		return dataOf( answered );
	} catch ( error ) {
		if ( isServerError( error, 'logged-out' ) ) {
			const core = await post( CORE_ACTION ).catch( () => null );
			if ( core && NONCE.test( core.text.trim() ) ) {
				throw pluginGoneError();
			}
		}
		throw error;
	}
}

const EnvelopeSchema = v.variant( 'success', [
	v.object( { success: v.literal( true ), data: v.unknown() } ),
	v.object( {
		success: v.literal( false ),
		data: v.object( { code: v.string(), message: v.string() } ),
	} ),
] );

function dataOf( answer: Answered ): unknown {
	// WordPress's own bare answers: nobody is logged in (or no such action), and a nonce that is not valid.
	const bare = answer.text.trim();
	if ( bare === '0' ) {
		throw loggedOutError();
	}
	if ( bare === '-1' ) {
		throw nonceExpiredError();
	}

	let parsed: unknown;
	try {
		parsed = answerInNoise( answer.text );
	} catch {
		throw answer.status >= 400
			? httpError( answer.status, answer.text )
			: notJsonError( answer.text );
	}
	const envelope = v.safeParse( EnvelopeSchema, parsed );
	if ( ! envelope.success ) {
		throw answer.status >= 400
			? httpError( answer.status, answer.text )
			: wrongShapeError(
					v.getDotPath( envelope.issues[ 0 ] ) ?? 'success',
					answer.text
				);
	}
	if ( ! envelope.output.success ) {
		throw refusedError(
			envelope.output.data.code,
			envelope.output.data.message
		);
	}
	return envelope.output.data;
}
