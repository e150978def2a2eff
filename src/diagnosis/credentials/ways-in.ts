import { __, sprintf } from '@wordpress/i18n';
import { answerText } from '../exchange/because';
import { exchangeOf, isAsExpected } from '../probes';
import type { Evidence, Step } from '../evidence/types';
import { refusedRoles, unavailabilityOf } from '../exchange/availability';
import { availabilitySteps } from './availability-steps';
import { partNames } from '../exchange/cookie-echo';
import { cookieReach } from './cookie-reach';
import { otherWaysOf, type OtherWay } from './other-ways';
import {
	legacySentence,
	legacySteps,
	passwordPluginsIn,
} from '../products/password-plugins';
import { isOptionLost, optionSteps } from '../exchange/stored-list';
import type { Colour, TripVerdict } from './trip';
import { voiceLabels, voicePlace } from '../exchange/voices';

/** Whether the accounts of a role may use a way in. */
interface RoleLight {
	name: string;
	colour: Colour;
	words: string;
}

/** One way to log in, and how it is doing. */
export interface WayIn {
	id: string;
	title: string;
	colour: Colour;
	/** What the light says, where it is not what its colour says elsewhere. */
	words?: string;
	/** One sentence a site owner understands. */
	sentence: string;
	/** For developers; empty when there is nothing to add. */
	details: string[];
	steps: Step[];
	/** Who else may use it. */
	roles?: RoleLight[];
	/** The passwords that are stored are not looked at: the page offers to mend that. */
	optionLost?: boolean;
}

/** The login cookie, by what the diagnosis saw. */
export function cookieWay( evidence: Evidence ): WayIn {
	const asked = exchangeOf( evidence.exchanges ?? [], {
		endpoint: 'users-me',
		credential: 'cookie-nonce',
	} );
	const shared = {
		id: 'cookie',
		title: __( 'Login cookie', 'who-said-401' ),
		details: asked
			? [
					`${ asked.probe.method } ${ asked.probe.url }`,
					answerText( asked ),
				]
			: [],
		steps: [],
	};
	if ( ! asked?.response ) {
		return {
			...shared,
			colour: 'grey',
			sentence: __(
				'No request with your login cookie got an answer.',
				'who-said-401'
			),
		};
	}
	const lost = cookieReach( evidence.exchanges ?? [] ).filter(
		( { colour } ) => colour === 'red'
	);
	if ( isAsExpected( asked ) && lost.length > 0 ) {
		return {
			...shared,
			colour: 'amber',
			sentence: sprintf(
				/* translators: %s: parts of the site, e.g. "the pages of the site". */
				__(
					'Works in the REST API. It does not count for %s: see “Your sessions” below.',
					'who-said-401'
				),
				partNames( lost )
			),
		};
	}
	return isAsExpected( asked )
		? {
				...shared,
				colour: 'green',
				sentence: __(
					'Works: with cookie and nonce, WordPress knows who you are.',
					'who-said-401'
				),
			}
		: {
				...shared,
				colour: 'red',
				sentence: __(
					'Does not work in the REST API: the verdict above says why.',
					'who-said-401'
				),
			};
}

/** One light for each role that has accounts. */
function roleLights( {
	roles,
	forSite,
}: NonNullable< Evidence[ 'credentials' ] > ): RoleLight[] {
	// Where nobody may, one light says so.
	return forSite.answer !== true
		? []
		: roles.map( ( { name, asked, refused } ) => {
				if ( refused === 0 ) {
					return {
						name,
						colour: 'green',
						words: __( 'allowed', 'who-said-401' ),
					};
				}
				return refused === asked
					? {
							name,
							colour: 'red',
							words: __( 'refused', 'who-said-401' ),
						}
					: {
							name,
							colour: 'amber',
							words: __( 'refused in part', 'who-said-401' ),
						};
			} );
}

function roleDetails(
	credentials: NonNullable< Evidence[ 'credentials' ] >
): string[] {
	return refusedRoles( credentials ).map( ( { name, all, voices } ) => {
		const words = all
			? /* translators: 1: name of a role, 2: a plugin, 3: file and line. */
				__( '%1$s: refused by %2$s (%3$s)', 'who-said-401' )
			: /* translators: 1: name of a role, 2: a plugin, 3: file and line. */
				__(
					'%1$s: some accounts refused by %2$s (%3$s)',
					'who-said-401'
				);
		return sprintf(
			words,
			name,
			voiceLabels( voices ),
			voices.map( voicePlace ).join( '; ' )
		);
	} );
}

/** Nothing speaks against it, and nobody has tried. `someRefused`: some other accounts may not. */
function untried( someRefused: boolean ): Pick< WayIn, 'colour' | 'sentence' > {
	return {
		colour: someRefused ? 'amber' : 'grey',
		sentence: someRefused
			? __(
					'Allowed for your account, and refused to some others. Whether one really works, only a test shows.',
					'who-said-401'
				)
			: __(
					'Allowed. Whether one really works, only a test shows.',
					'who-said-401'
				),
	};
}

/** Application passwords, by the facts and, once it was made, by the round trip. */
export function passwordWay(
	evidence: Evidence,
	trip: TripVerdict | null
): WayIn {
	const { credentials, site } = evidence;
	const shared = {
		id: 'application-password',
		title: __( 'Application password', 'who-said-401' ),
		details: credentials ? roleDetails( credentials ) : [],
		roles: credentials ? roleLights( credentials ) : [],
		steps: [] as Step[],
	};
	if ( ! credentials || ! site ) {
		return {
			...shared,
			colour: 'grey',
			sentence: __(
				'The site did not say whether they may be used.',
				'who-said-401'
			),
		};
	}
	if ( isOptionLost( credentials ) ) {
		return {
			...shared,
			colour: 'red',
			optionLost: true,
			sentence: __(
				'Application passwords are stored, and WordPress ignores all of them, because one database setting (an option) is missing.',
				'who-said-401'
			),
			steps: optionSteps( site.multisite ),
		};
	}
	if ( trip ) {
		return {
			...shared,
			colour: trip.colour,
			sentence: trip.finding.summary,
			details: [
				...( trip.finding.detail ? [ trip.finding.detail ] : [] ),
				...shared.details,
			],
			steps: trip.finding.remediation.steps,
		};
	}
	const why = unavailabilityOf( credentials );
	if ( why ) {
		return {
			...shared,
			colour: 'red',
			sentence: why.sentence,
			details: [ why.detail, ...shared.details ],
			steps: availabilitySteps(
				why,
				site,
				evidence.components,
				evidence.page
			),
		};
	}
	const [ rival ] = passwordPluginsIn( evidence.hooks ?? [] );
	if ( rival?.takes === 'account' ) {
		return {
			...shared,
			colour: 'red',
			sentence: legacySentence( rival ),
			details: [
				`${ rival.reader.file }:${ rival.reader.line } ${ rival.reader.callback }`,
				...shared.details,
			],
			steps: legacySteps( rival, site ),
		};
	}
	return { ...shared, ...untried( shared.details.length > 0 ) };
}

/** Red for what is wrong, amber for what may go wrong, grey for what was not tried. */
function colourOf( { faults, risks }: OtherWay ): Colour {
	if ( faults.length > 0 ) {
		return 'red';
	}
	return risks.length > 0 ? 'amber' : 'grey';
}

/** What plugins bring, by routes, constants and answers. */
export function pluginWays( evidence: Evidence ): WayIn[] {
	return otherWaysOf( evidence ).map( ( way ) => {
		const troubles = [ ...way.faults, ...way.risks ];
		return {
			id: way.id,
			title: way.name,
			colour: colourOf( way ),
			// It was not tried, so nothing is said to work.
			...( colourOf( way ) === 'amber' && {
				words: __( 'May fail', 'who-said-401' ),
			} ),
			sentence:
				troubles.length > 0
					? troubles.join( ' ' )
					: sprintf(
							/* translators: %s: what a plugin was recognised by. */
							__(
								'Installed (%s). Nothing speaks against it, and it was not tried.',
								'who-said-401'
							),
							way.seen.join( ', ' )
						),
			details: [ way.note, way.seen.join( ', ' ) ],
			steps: [],
		};
	} );
}
