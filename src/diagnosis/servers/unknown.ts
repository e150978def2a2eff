/** A web server that does not say what it is, or is none of those known: what is general, and what holds for the two commonest. */
import { __, sprintf } from '@wordpress/i18n';
import type { Step } from '../evidence/types';
import { apache } from './apache';
import { nginx } from './nginx';
import { RULE_KINDS, type RuleKind, type ServerDialect } from './types';

const COMMON: readonly ServerDialect[] = [ apache, nginx ];

/** The same for each of the commonest servers, with the condition said. */
function ifItIs( stepsOf: ( dialect: ServerDialect ) => Step[] ): Step[] {
	return COMMON.flatMap( ( dialect ) =>
		stepsOf( dialect ).map( ( step ) => ( {
			...step,
			text: sprintf(
				/* translators: 1: name of a web server. 2: what to do there, a sentence. */
				__( 'If the web server is %1$s: %2$s', 'who-said-401' ),
				dialect.name,
				step.text
			),
		} ) )
	);
}

/**
 * @param software How it calls itself; empty where it says nothing.
 */
export function unknownServer( software: string ): ServerDialect {
	const said: Step = {
		title: __( 'Ask your host', 'who-said-401' ),
		text: software
			? sprintf(
					/* translators: %s: how a web server calls itself. */
					__(
						'The web server calls itself “%s”, which is none of those known here: ask the host where its rules stand.',
						'who-said-401'
					),
					software
				)
			: __(
					'Which web server this is could not be told: ask the host where its rules stand.',
					'who-said-401'
				),
	};
	const either = ( stepsOf: ( dialect: ServerDialect ) => Step[] ) => [
		said,
		...ifItIs( stepsOf ),
	];
	return {
		id: 'unknown',
		name: software,
		software: /^(?!)/,
		sapi: null,
		readsHtaccess: false,
		configuration: () =>
			__(
				'the web server’s configuration (on Apache and LiteSpeed: .htaccess)',
				'who-said-401'
			),
		errorPage: null,
		rules: Object.fromEntries(
			RULE_KINDS.map( ( kind ) => [
				kind,
				COMMON.map(
					( { name, rules } ) => `${ name }: ${ rules[ kind ] }`
				).join( '; ' ),
			] )
		) as Record< RuleKind, string >,
		passAuthorization: () => either( ( on ) => on.passAuthorization() ),
		exempt: {
			rest: ( site ) => either( ( on ) => on.exempt.rest( site ) ),
			'admin-ajax': ( site ) =>
				either( ( on ) => on.exempt[ 'admin-ajax' ]( site ) ),
			cron: ( site ) => either( ( on ) => on.exempt.cron( site ) ),
		},
		allowMethods: () => either( ( on ) => on.allowMethods() ),
		rewrite: ( site ) => either( ( on ) => on.rewrite( site ) ),
		skipCache: ( site ) => ifItIs( ( on ) => on.skipCache( site ) ),
		asProxy: null,
		inPlaceOfHtaccess: null,
	};
}
