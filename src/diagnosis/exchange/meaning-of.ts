import { __, sprintf } from '@wordpress/i18n';
import type { Exchange, PluginFacts } from '../evidence/types';
import { codeOf } from '../products/code-of';
import { CORE_MEANINGS } from './core-meanings';
import { NEEDED_RIGHTS } from './needed-rights';
import { knownOf, meaningOfCode } from '../products';
import type { CodeMeaning } from '../products/find';

/** What an error code means in one answer. */
export interface Meaning {
	code: string;
	/** `core`: WordPress has it; `plugin`: a plugin we know; `unknown`: some code of this site. */
	from: 'core' | 'plugin' | 'unknown';
	/** Whose answer it is: the one active product with that code, or the component a trace saw; empty when several have it or none is active. */
	whose: string;
	/** One or two translated sentences. */
	text: string;
}

function rightMeaning( right: string, status: number ): string {
	return status === 401
		? sprintf(
				/* translators: %s: a right, e.g. "activate plugins". */
				__(
					'This needs the capability to %s. WordPress did not know who asked: there was no login, or none that counts.',
					'who-said-401'
				),
				right
			)
		: sprintf(
				/* translators: %s: a right, e.g. "activate plugins". */
				__(
					'This needs the capability to %s. WordPress knew who asked, and this account does not have it.',
					'who-said-401'
				),
				right
			);
}

function coreMeaning( code: string, status: number ): string | null {
	const right = NEEDED_RIGHTS[ code ];
	if ( right ) {
		return rightMeaning( right(), status );
	}
	const known = CORE_MEANINGS[ code ];
	if ( known ) {
		return known();
	}
	return /^rest_\w*(_invalid_id|_not_found|_invalid_parent|_invalid)$/.test(
		code
	) && status === 404
		? __(
				'What was asked for does not exist. This is about the address, not about a login.',
				'who-said-401'
			)
		: null;
}

/**
 * What a code of the tables says here. A product is named only where it is active on this site: others use its code as well, and who is
 * not there said nothing.
 */
function tableMeaning(
	code: string,
	{ text, users }: CodeMeaning,
	traced: string,
	plugins: readonly PluginFacts[] | null
): Meaning {
	const here = users.filter( ( user ) =>
		plugins?.some( ( plugin ) => knownOf( plugin ) === user )
	);
	const [ only ] = here;
	const from = 'plugin';
	if ( traced !== '' || users.length === 0 ) {
		return { code, from, whose: traced, text };
	}
	if ( only && here.length === 1 ) {
		return { code, from, whose: only.name, text };
	}
	return {
		code,
		from,
		whose: '',
		text:
			here.length > 1
				? `${ text } ${ sprintf(
						/* translators: %s: names of plugins, separated by commas. */
						__(
							'Several plugins use this code: %s.',
							'who-said-401'
						),
						here.map( ( { name } ) => name ).join( ', ' )
					) }`
				: __(
						'Several plugins use this code. None of those that are known for it is active here.',
						'who-said-401'
					),
	};
}

/** An answer as far as its meaning depends on it. */
export interface SaidOfAnswer {
	code: string;
	/** 0 where it is not known. */
	status: number;
	message: string;
	/** The component that a trace saw giving it; empty when none did. */
	traced?: string;
}

/**
 * What the error code of an answer means here, wherever the answer is known from. A trace that saw who answered goes before every
 * table: plugins borrow the codes of WordPress and of each other.
 *
 * @param said    The answer.
 * @param plugins The active plugins; null where they are not known, and then none is named by its code.
 */
export function meaningOfSaid(
	said: SaidOfAnswer,
	plugins: readonly PluginFacts[] | null
): Meaning {
	const { code, status, message, traced = '' } = said;
	const core = coreMeaning( code, status );
	if ( core !== null ) {
		return { code, from: 'core', whose: traced, text: core };
	}
	const known = meaningOfCode( code, message );
	if ( known ) {
		return tableMeaning( code, known, traced, plugins );
	}
	return {
		code,
		from: 'unknown',
		whose: traced,
		text: traced
			? __(
					'WordPress itself has no such code; the trace saw who answered.',
					'who-said-401'
				)
			: __(
					'WordPress itself has no such code: a plugin, the theme or other code on this site made it. “Find out which plugin” shows which.',
					'who-said-401'
				),
	};
}

/**
 * What the error code of an exchange's answer means here; null when the answer carries none.
 *
 * @param exchange The request and its answer.
 * @param plugins  As for `meaningOfSaid`.
 */
export function meaningOf(
	exchange: Exchange,
	plugins: readonly PluginFacts[] | null
): Meaning | null {
	const { response, receipt } = exchange;
	const code = response ? codeOf( response ) : null;
	return response && code !== null
		? meaningOfSaid(
				{
					code,
					status: response.status,
					message: response.message ?? '',
					traced:
						receipt?.origin &&
						receipt.origin.component.kind !== 'core'
							? receipt.origin.component.name
							: '',
				},
				plugins
			)
		: null;
}
