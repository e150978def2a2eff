import { __, sprintf } from '@wordpress/i18n';
import { answerText, citingFact } from '../exchange/because';
import {
	lossDetail,
	lossOf,
	lossReasons,
	lossStation,
	lossSummary,
} from '../exchange/lost-header';
import { exchangeOf, isAsExpected, stationOf, type Answered } from '../probes';
import { basicSteps, headerSteps, proxySteps } from '../servers/steps';
import { namesOf, placeOf, pluginSteps } from '../refusal/plugin-steps';
import { suspectsOf } from '../refusal/suspicion';
import type { Evidence, SiteFacts } from '../evidence/types';
import { unavailabilityOf } from '../exchange/availability';
import { availabilitySteps } from './availability-steps';
import type { Claim } from './claim';
import { legacyClaim } from './legacy';
import {
	legacySentence,
	legacySteps,
	passwordPluginsIn,
	type PasswordPlugin,
} from '../products/password-plugins';
import { tooEarlySteps } from './too-early';
import type { Trip } from './trip';
import { suspectsAmong } from '../exchange/voices';

/** What WordPress answers to somebody it does not know; the same for thirteen different faults. */
const NOBODY = 'rest_not_logged_in';

/** Codes of WordPress's own check, which appear only when something looks at the user early. */
const CREDENTIAL_CODES =
	/^(incorrect_password|invalid_username|invalid_email)$/;

function lookInside() {
	return {
		title: __( 'Find out who does it', 'who-said-401' ),
		text: __(
			'Try again with “If it is refused, find out who refuses it” ticked: it shows who refuses it, by file and line.',
			'who-said-401'
		),
	};
}

/** The web server asks for a login of its own, in the very header that the application password needs. */
function serverLogin( [ refused ]: Answered[], e: Evidence ): Claim | null {
	const challenge = refused?.response.headers[ 'www-authenticate' ];
	return challenge && e.site
		? {
				kind: 'server-login',
				summary: __(
					'The web server asks for a login of its own and takes the Authorization header for it: one request cannot carry both.',
					'who-said-401'
				),
				detail: `WWW-Authenticate: ${ challenge }`,
				station: 'web-server',
				steps: basicSteps( e.site, e.server, refused ),
			}
		: null;
}

function headerLost( trip: Trip, e: Evidence ): Claim | null {
	const loss =
		e.browserEcho && e.server
			? lossOf( e.browserEcho, e.loopbackEcho, e.server )
			: null;
	if ( ! loss || loss === 'bearer-only' || ! e.site || ! e.server ) {
		return null;
	}
	return {
		kind: 'header-lost',
		summary: lossSummary( loss ),
		detail: lossDetail( e.server ),
		station: lossStation( loss ),
		because: e.browserEcho
			? lossReasons( loss, e.browserEcho, e.loopbackEcho )
			: [],
		steps: {
			proxy: proxySteps,
			php: () => [ lookInside() ],
			'web-server': headerSteps.bind( null, e.site, e.server ),
		}[ loss ](),
	};
}

function unavailable( e: Evidence ): Claim | null {
	const why = e.credentials ? unavailabilityOf( e.credentials ) : null;
	return why && e.site
		? {
				kind: 'unavailable',
				summary: why.sentence,
				detail: why.detail,
				station: why.by === 'core' ? 'wordpress' : 'plugin',
				suspects: suspectsAmong( why.voices, why.hook ),
				steps: availabilitySteps( why, e.site, e.components, e.page ),
			}
		: null;
}

/** WordPress answered as it answers nobody. */
function notRecognised( trip: Trip ): Claim {
	return trip.xmlrpc === 'accepted'
		? {
				kind: 'header-lost',
				summary: __(
					'The password is right, as XML-RPC shows, and WordPress does not see it in the REST API: the Authorization header is lost, or its check is gone.',
					'who-said-401'
				),
				station: 'php',
				steps: [ lookInside() ],
			}
		: {
				kind: 'not-recognised',
				summary: __(
					'WordPress does not recognize an application password that is certainly right, and does not say why.',
					'who-said-401'
				),
				station: 'wordpress',
				steps: [ lookInside() ],
			};
}

/** Whether the same question, asked with cookie and nonce, is answered: then it is the way of logging in that is refused. */
function cookieWorks( { exchanges }: Evidence ): boolean {
	const asked = exchangeOf( exchanges ?? [], {
		endpoint: 'users-me',
		credential: 'cookie-nonce',
	} );
	return asked !== undefined && isAsExpected( asked );
}

/** A plugin answered: because it looked too early, when a login cookie passes where the password does not. */
function refusedByPlugin( refused: Answered, e: Evidence ): Claim {
	const suspects = suspectsOf( e.components, e.hooks, refused );
	const who = suspects.length > 0 ? namesOf( suspects ) : '';
	const detail = [ answerText( refused ), placeOf( suspects ) ]
		.filter( Boolean )
		.join( '. ' );
	if ( cookieWorks( e ) && e.site ) {
		return {
			kind: 'too-early',
			summary: __(
				'A plugin refuses the application password although your login cookie passes: it takes the request for anonymous before WordPress has looked at the password.',
				'who-said-401'
			),
			detail,
			station: 'plugin',
			suspects,
			steps: [ ...tooEarlySteps( e.site ), lookInside() ],
			because: [
				citingFact(
					__(
						'the same request with cookie and nonce is answered',
						'who-said-401'
					)
				),
			],
		};
	}
	return {
		kind: 'closed',
		summary:
			who === ''
				? __(
						'The REST API refuses everybody, so nothing can be said about application passwords until that is solved.',
						'who-said-401'
					)
				: sprintf(
						/* translators: %s: names of plugins. */
						__(
							'The REST API refuses everybody, so nothing can be said about application passwords until that is solved. Candidates: %s.',
							'who-said-401'
						),
						who
					),
		detail,
		station: stationOf( refused )?.station ?? 'plugin',
		suspects,
		steps: e.site ? pluginSteps( e.site, e.components, suspects ) : [],
	};
}

/** A plugin whose callback is known to take the passwords of accounts only. */
function leftoverClaim(
	rival: PasswordPlugin,
	site: SiteFacts,
	refused: Answered
): Claim {
	const { component, file, line, hook } = rival.reader;
	return {
		kind: 'legacy',
		summary: legacySentence( rival ),
		detail: `${ answerText( refused ) }. ${ file }:${ line }`,
		station: 'plugin',
		suspects: [ { component, suspicion: 0.9, file, line, where: hook } ],
		steps: legacySteps( rival, site ),
	};
}

/** What refusals of a right password mean, by how they look. */
export function fromAnswers(
	trip: Trip,
	refused: Answered[],
	e: Evidence
): Claim {
	const [ first ] = refused;
	const code = first?.response.code ?? null;
	const known =
		serverLogin( refused, e ) ?? headerLost( trip, e ) ?? unavailable( e );
	if ( known || ! first ) {
		return known ?? notRecognised( trip );
	}
	if ( code === NOBODY ) {
		return notRecognised( trip );
	}
	if ( code !== null && CREDENTIAL_CODES.test( code ) ) {
		const [ rival ] = passwordPluginsIn( e.hooks ?? [] );
		if ( rival?.takes === 'account' && e.site ) {
			return leftoverClaim( rival, e.site, first );
		}
		const legacy = legacyClaim(
			suspectsOf( e.components, e.hooks, first )
		);
		return {
			...legacy,
			detail: answerText( first ),
			steps: [ ...( legacy.steps ?? [] ), lookInside() ],
		};
	}
	return refusedByPlugin( first, e );
}
