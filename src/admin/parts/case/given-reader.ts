import { __ } from '@wordpress/i18n';

import {
	keptMessage,
	prepareForRun,
	type Beside,
} from '../../../diagnosis/given/given-for-run';
import {
	loginIn,
	readAll,
	readGiven,
	type GivenReading,
	type GivenRequest,
	type GivenSite,
} from '../../../diagnosis/given';
import {
	holdsSecret,
	inWords,
	looksSecret,
	questionFor,
	userOf,
} from '../../../diagnosis/given/in-words';
import { withoutSecrets } from '../../../diagnosis/given/carried';
import { nameFacts } from '../../../diagnosis/given/name-facts';
import type { Correction, ForRun, Intake, LookUpName } from './intake';

export { loginIn, looksSecret, readAll };

const SEPARATOR = ' · ';

/** A request without its secrets, as a line that reads the same. */
const maskedLine = ( { method, url, status, code }: GivenRequest ) =>
	[ method, url && withoutSecrets( url ), status, code ]
		.filter( Boolean )
		.join( ' ' );

/** What the page shows of a request. */
export function shownOf(
	request: GivenRequest,
	others: readonly GivenRequest[],
	withLogin: boolean
): Intake {
	return {
		kind: 'request',
		line: inWords( request ).join( SEPARATOR ),
		question: questionFor( request ),
		method: request.method ?? '',
		url: request.url === null ? '' : withoutSecrets( request.url ),
		status: request.status === null ? '' : String( request.status ),
		withLogin: request.login?.value ? withLogin : null,
		isSecret: holdsSecret( request ),
		masked: maskedLine( request ),
		others: others.map( ( each ) => maskedLine( each ) ),
	};
}

/** What the page shows where only an answer was given. */
export function shownOfAnswer(
	{ status, code, message }: GivenReading & { kind: 'answer' },
	isSecret: boolean
): Intake {
	const said = message === null ? null : keptMessage( message );
	return {
		kind: 'answer',
		isSecret,
		masked: [ status, code ?? said ].filter( Boolean ).join( ' ' ),
		line: [ status, code, said ]
			.filter( ( each ) => each !== null )
			.join( SEPARATOR ),
		question: __(
			'This is only an answer. Which URL was asked? Add it in front, for example “POST /wp/v2/posts”, to have that request tried.',
			'who-said-401'
		),
	};
}

/** An answer whose request is not told, as a run takes it. */
export const runnableAnswer = ( {
	status,
	code,
	message,
}: GivenReading & { kind: 'answer' } ): ForRun => ( {
	request: {
		method: 'GET',
		url: null,
		status,
		code,
		...( message !== null && { message: keptMessage( message ) } ),
	},
	login: null,
	content: null,
} );

/** A request with parts put right by hand; what cannot be read leaves the part as it was. */
export function corrected(
	request: GivenRequest,
	{ method, url, status }: Correction,
	site: GivenSite
): GivenRequest {
	const reading = url === undefined ? null : readGiven( url, site );
	const address = reading?.kind === 'request' ? reading.request.url : null;
	const number = Number( status );
	return {
		...request,
		...( method !== undefined && { method: method.toUpperCase() || null } ),
		...( address !== null && { url: address } ),
		...( status !== undefined && {
			status: number >= 100 && number < 600 ? number : null,
		} ),
	};
}

/** What a run is started with. The user name of its login is looked up on this site; of a shop's key there is none. */
export async function runnable(
	given: GivenRequest,
	beside: Beside,
	lookUp: LookUpName
): Promise< ForRun > {
	const { request, login, content } = prepareForRun( given, beside );
	const name = request.carries === 'basic' ? userOf( given.login ) : null;
	const found = name === null ? null : await lookUp( name );
	return {
		request: found
			? { ...request, app: { kind: 'app', ...nameFacts( found ) } }
			: request,
		login,
		content,
	};
}
