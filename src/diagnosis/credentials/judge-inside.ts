import { __, sprintf } from '@wordpress/i18n';
import { componentLabel } from '../evidence/component-label';
import { pluginSteps } from '../refusal/plugin-steps';
import type { Evidence, Origin, SiteFacts } from '../evidence/types';
import type { Claim } from './claim';
import { insightOf, seenDoing, type Inside, type InsideStep } from './inside';
import { legacyClaim } from './legacy';
import { tooEarlySteps } from './too-early';

/** Hooks that run before WordPress looks at application passwords. */
const BEFORE_PASSWORDS = [
	'muplugins_loaded',
	'plugins_loaded',
	'setup_theme',
	'after_setup_theme',
	'init',
	'wp_loaded',
	'rest_api_init',
	'file scope',
	'exit',
	'wp_die',
	'wp_send_json',
	'wp_redirect',
	'wp_safe_redirect',
	'auth_redirect',
	'status_header',
];

/** Line 0: only the plugin is known, not where in it. */
const placeOf = ( { file, line, where, callback }: Origin ) =>
	[ line > 0 ? `${ file }:${ line }` : file, where, callback ]
		.filter( Boolean )
		.join( ', ' );

/** A claim about one step, in a sentence with a place for who did it. */
function about(
	step: InsideStep,
	kind: Claim[ 'kind' ],
	sentence: string,
	site: SiteFacts,
	{ components }: Evidence,
	station: Claim[ 'station' ] = 'plugin'
): Claim {
	const suspect = seenDoing( step );
	return {
		kind,
		summary: sprintf( sentence, componentLabel( step.component ) ),
		detail: placeOf( step ),
		station,
		suspects: [ suspect ],
		steps: pluginSteps(
			site,
			components,
			[ suspect ],
			kind === 'unavailable' ? 'application-passwords-off' : undefined
		),
	};
}

type Say = (
	step: InsideStep,
	kind: Claim[ 'kind' ],
	sentence: string,
	station?: Claim[ 'station' ]
) => Claim;

/** What kept WordPress from looking at the application password. */
function notLookedAt(
	seen: ReturnType< typeof insightOf >,
	say: Say
): Claim | null {
	if ( seen.unset ) {
		return say(
			seen.unset,
			'header-lost',
			/* translators: %s: a component, e.g. the plugin “X”. */
			__(
				'The Authorization header reaches PHP and is thrown away there, by %s.',
				'who-said-401'
			),
			'php'
		);
	}
	if ( seen.removed ) {
		return say(
			seen.removed,
			'removed',
			/* translators: %s: a component, e.g. the plugin “X”. */
			__(
				'WordPress’s own check of application passwords was removed by %s.',
				'who-said-401'
			)
		);
	}
	if ( seen.switchedOff && ! seen.accepted ) {
		return say(
			seen.switchedOff,
			'unavailable',
			seen.switchedOff.where.endsWith( '_for_user' )
				? /* translators: %s: a component, e.g. the plugin “X”. */
					__(
						'Application passwords are turned off for your account by %s.',
						'who-said-401'
					)
				: /* translators: %s: a component, e.g. the plugin “X”. */
					__(
						'Application passwords are turned off for everyone by %s.',
						'who-said-401'
					)
		);
	}
	if ( seen.notApi && ! seen.accepted ) {
		return say(
			seen.notApi,
			'unavailable',
			/* translators: %s: a component, e.g. the plugin “X”. */
			__(
				'For requests like this one, application passwords are turned off by %s.',
				'who-said-401'
			)
		);
	}
	return null;
}

/** Who refused a password that is right, or the user it stands for. */
function refusedAfterwards(
	seen: ReturnType< typeof insightOf >,
	say: Say
): Claim | null {
	if ( seen.condition ) {
		return {
			...say(
				seen.condition,
				'condition',
				/* translators: %s: a component, e.g. the plugin “X”. */
				__(
					'The application password is right, and refused by a rule of %s.',
					'who-said-401'
				)
			),
			detail: `${ placeOf( seen.condition ) }: ${ seen.condition.after }`,
		};
	}
	if ( seen.forgotten ) {
		return say(
			seen.forgotten,
			'forgotten',
			/* translators: %s: a component, e.g. the plugin “X”. */
			__(
				'WordPress took the application password, and then the login was undone by %s.',
				'who-said-401'
			)
		);
	}
	return null;
}

/** What the place that made the answer says, where no step explains it. */
function fromOrigin(
	{ origin }: Inside,
	seen: ReturnType< typeof insightOf >,
	site: SiteFacts
): Claim | null {
	if ( origin && seen.accepted && seen.calledWrong ) {
		return {
			...legacyClaim( [ seenDoing( origin ) ] ),
			detail: `${ placeOf( origin ) }: ${ seen.calledWrong.after }`,
		};
	}
	if ( origin && origin.component.kind !== 'core' && ! seen.accepted ) {
		return BEFORE_PASSWORDS.includes( origin.where )
			? {
					kind: 'too-early',
					summary: sprintf(
						/* translators: %s: a component, e.g. the plugin “X”. */
						__(
							'The request is refused as anonymous before WordPress has looked at application passwords, by %s.',
							'who-said-401'
						),
						componentLabel( origin.component )
					),
					detail: placeOf( origin ),
					station: 'plugin',
					suspects: [ seenDoing( origin ) ],
					steps: tooEarlySteps( site ),
				}
			: null;
	}
	return null;
}

/** Null when what was seen inside does not explain the refusal. */
export function fromInside(
	inside: Inside,
	site: SiteFacts,
	evidence: Evidence
): Claim | null {
	const seen = insightOf( inside );
	const say: Say = ( step, kind, sentence, station ) =>
		about( step, kind, sentence, site, evidence, station );
	return (
		notLookedAt( seen, say ) ??
		refusedAfterwards( seen, say ) ??
		fromOrigin( inside, seen, site )
	);
}
