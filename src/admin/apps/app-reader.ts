import { __, sprintf } from '@wordpress/i18n';

import { certificateTrouble } from '../../diagnosis/given/certificate-trouble';
import type { ClientId } from '../../diagnosis/apps/clients';
import { correctedSetup } from '../../diagnosis/apps/corrected-setup';
import { addressOfRoute, endpointFor } from '../../diagnosis/apps/endpoint';
import { readSetup, type AppSetup } from '../../diagnosis/apps/read-setup';
import { setupNotes } from '../../diagnosis/apps/setup-notes';
import {
	credentialFaults,
	type KnownName,
} from '../../diagnosis/credentials/credential-faults';
import type { GivenApp } from '../../diagnosis/evidence/types';
import {
	loginIn,
	readAll,
	type GivenReading,
	type GivenRequest,
	type GivenSite,
} from '../../diagnosis/given';
import { prepareForRun } from '../../diagnosis/given/given-for-run';
import { headerFaultOf } from '../../diagnosis/given/header-fault';
import { holdsSecret, inWords, userOf } from '../../diagnosis/given/in-words';
import { withoutSecrets } from '../../diagnosis/given/carried';
import { isMcpAddress } from '../../diagnosis/given/mcp-address';
import { nameFacts } from '../../diagnosis/given/name-facts';
import { readCredential } from '../../diagnosis/given/read-credential';
import { MCP_FIRST, takesTokensAlone } from '../../diagnosis/products';
import type { AppHeld, AppRun, LookUp } from './app-shown';
import { dateTime } from '../../language/date-time';

interface Ground {
	site: GivenSite;
	lookUp: LookUp;
	/** Milliseconds since the epoch. */
	now: () => number;
}

const UNTOLD: GivenRequest = {
	method: null,
	url: null,
	status: null,
	code: null,
	message: null,
	origin: null,
	referer: null,
	userAgent: null,
	login: null,
	nonce: null,
	cookie: null,
	body: null,
};

/** A configuration for those who have none yet. */
const NONE: AppSetup = {
	style: 'environment',
	isCommand: false,
	serverName: '',
	address: null,
	asked: null,
	isForeign: false,
	login: null,
	hasTwoLogins: false,
	ignoresCertificates: false,
	others: 0,
};

function runWith(
	request: GivenRequest,
	app: GivenApp,
	isCrossSite = false
): AppRun | null {
	if ( request.url === null ) {
		return null;
	}
	const { request: kept, login } = prepareForRun(
		{ ...request, url: request.url },
		{ isCrossSite }
	);
	return { request: { ...kept, app }, login };
}

/** The name that belongs into a configuration: the one it has where WordPress takes it, else that of the user whose password it names. */
const rightName = ( name: string | null, known: KnownName | null ) =>
	( known && ! [ 'login', 'email' ].includes( known.kind )
		? known.login
		: name ) ?? 'USER_NAME';

const correction =
	( setup: AppSetup, name: string, site: GivenSite ): AppHeld[ 'correct' ] =>
	( evidence ) => {
		const endpoint = endpointFor( setup, site, evidence );
		return correctedSetup( setup, {
			endpoint,
			userName:
				name === 'USER_NAME'
					? ( evidence?.account?.login ?? name )
					: name,
			withToken:
				takesTokensAlone( endpoint ) ||
				( setup.login?.scheme === 'bearer' &&
					headerFaultOf( setup.login.value ?? '' ) === null ),
		} );
	};

async function readConfiguration(
	setup: AppSetup,
	{ site, lookUp, now }: Ground
): Promise< AppHeld > {
	const { asked, isForeign, login } = setup;
	const name = isForeign ? null : userOf( login );
	const known = name === null ? null : await lookUp( name );
	const request: GivenRequest = {
		...UNTOLD,
		method: 'POST',
		url: asked,
		login,
		body: true,
	};
	const app: GivenApp = {
		kind: 'mcp',
		...( login === null && { lacksLogin: true } ),
		...nameFacts( known ),
	};
	const run = isForeign ? null : runWith( request, app );
	return {
		shown: {
			line: inWords( request )
				.filter( ( _, nth ) => nth !== 1 )
				.join( ' · ' ),
			notes: setupNotes( setup, {
				site,
				now: now() / 1000,
				known,
				when: dateTime,
			} ),
			reason: run
				? null
				: __(
						'It cannot be tried, because it does not go to this site.',
						'who-said-401'
					),
			masked:
				login === null
					? null
					: sprintf(
							/* translators: %s: address. */
							__(
								'The configuration for %s was read. Its login is kept out of sight.',
								'who-said-401'
							),
							asked ?? '?'
						),
		},
		run,
		correct: correction( setup, rightName( name, known ), site ),
	};
}

const EMPTY = { line: '', notes: [], reason: null, masked: null };

/** What is tried where nothing was pasted: whether the usual endpoint is there; of other apps, everything. */
function readNothing( client: ClientId, { site }: Ground ): AppHeld {
	const isMcp = client === 'mcp' || client === 'connector';
	return {
		shown: EMPTY,
		run: isMcp
			? runWith(
					{
						...UNTOLD,
						method: 'POST',
						url: addressOfRoute( MCP_FIRST.mcpRoute, site ),
					},
					{
						kind: 'mcp',
						...( client === 'connector' && { lacksLogin: true } ),
					}
				)
			: null,
		correct:
			client === 'mcp'
				? correction( NONE, 'USER_NAME', site )
				: () => null,
	};
}

/** An answer, in one line. */
const answerLine = ( {
	status,
	code,
	message,
}: Extract< GivenReading, { kind: 'answer' } > ) =>
	[ status, code, message ].filter( ( each ) => each !== null ).join( ' · ' );

async function readRequest(
	text: string,
	client: ClientId,
	{ site, lookUp }: Ground
): Promise< AppHeld > {
	const { reading, isCrossSite } = readAll( text, site );
	const trouble = certificateTrouble( text );
	const notes = trouble === null ? [] : [ trouble ];
	const isSecret = loginIn( text ) !== null;
	const unread = __( 'What was here holds a login.', 'who-said-401' );
	if ( reading.kind !== 'request' ) {
		return {
			...readNothing( client, { site, lookUp, now: Date.now } ),
			shown: {
				line: reading.kind === 'answer' ? answerLine( reading ) : '',
				notes:
					reading.kind === 'answer' || trouble !== null
						? notes
						: [ reading.reason ],
				reason: null,
				masked: isSecret ? unread : null,
			},
		};
	}
	const { request } = reading;
	const name = userOf( request.login );
	const known = name === null ? null : await lookUp( name );
	const read = request.login?.value
		? readCredential( request.login.value )
		: null;
	const run = runWith(
		request,
		{
			kind:
				client === 'mcp' ||
				client === 'connector' ||
				isMcpAddress( request.url ?? '' )
					? 'mcp'
					: 'app',
			// Whoever logs in with OAuth has no login before that.
			...( client === 'connector' &&
				request.login === null && { lacksLogin: true as const } ),
			...nameFacts( known ),
		},
		isCrossSite
	);
	return {
		shown: {
			line: inWords( request ).join( ' · ' ),
			notes: [
				...notes,
				...( read?.kind === 'basic'
					? credentialFaults( read, known )
					: [] ),
			],
			reason: run
				? null
				: __(
						'It cannot be tried, because its address is not in it.',
						'who-said-401'
					),
			masked: holdsSecret( request )
				? [
						request.method,
						request.url && withoutSecrets( request.url ),
					]
						.filter( Boolean )
						.join( ' ' ) || unread
				: null,
		},
		run,
		correct:
			client === 'mcp'
				? correction( NONE, rightName( name, known ), site )
				: () => null,
	};
}

/**
 * Reads what an app has: a configuration, else a request in any form. Nothing is sent but the user name, to this site, to be looked up.
 */
export function readApp(
	text: string,
	client: ClientId,
	ground: Ground
): Promise< AppHeld > {
	if ( text.trim() === '' ) {
		return Promise.resolve( readNothing( client, ground ) );
	}
	const setup = readSetup( text, ground.site );
	return setup
		? readConfiguration( setup, ground )
		: readRequest( text, client, ground );
}
