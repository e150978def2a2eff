import { __, sprintf } from '@wordpress/i18n';
import type { Exchange } from '../evidence/types';
import { codeOf } from '../products/code-of';
import { CORE_MEANINGS } from './core-meanings';
import { NEEDED_RIGHTS } from './needed-rights';
import { meaningOfCode } from '../products';

/** What an error code means in one answer. */
export interface Meaning {
	code: string;
	/** `core`: WordPress has it; `plugin`: a plugin we know; `unknown`: some code of this site. */
	from: 'core' | 'plugin' | 'unknown';
	/** Whose answer it is: the one product with that code, or the component a trace saw; empty when several have it or none is known. */
	whose: string;
	/** One or two translated sentences. */
	text: string;
}

function rightMeaning( right: string, status: number ): string {
	return status === 401
		? sprintf(
				/* translators: %s: a right, e.g. "activate plugins". */
				__(
					'This needs the right to %s. WordPress did not know who asked: there was no login, or none that counts.',
					'who-said-401'
				),
				right
			)
		: sprintf(
				/* translators: %s: a right, e.g. "activate plugins". */
				__(
					'This needs the right to %s. WordPress knew who asked, and this account does not have it.',
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
 * What the error code of an answer means here; null when the answer carries none. A trace that saw who answered goes before every
 * table: plugins borrow the codes of WordPress and of each other.
 */
export function meaningOf( { response, receipt }: Exchange ): Meaning | null {
	const code = response ? codeOf( response ) : null;
	if ( ! response || code === null ) {
		return null;
	}
	const traced =
		receipt?.origin && receipt.origin.component.kind !== 'core'
			? receipt.origin.component.name
			: '';
	const core = coreMeaning( code, response.status );
	if ( core !== null ) {
		return { code, from: 'core', whose: traced, text: core };
	}
	const known = meaningOfCode( code, response.message ?? '' );
	if ( known ) {
		const names = known.users.map( ( { name } ) => name );
		return {
			code,
			from: 'plugin',
			whose: traced || ( names.length === 1 ? names.join() : '' ),
			text:
				names.length > 1 && ! traced
					? `${ known.text } ${ sprintf(
							/* translators: %s: names of plugins, separated by commas. */
							__(
								'Several plugins use this code: %s.',
								'who-said-401'
							),
							names.join( ', ' )
						) }`
					: known.text,
		};
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
					'WordPress itself has no such code: a plugin, the theme or other code on this site made it. “Find the plugin” shows which.',
					'who-said-401'
				),
	};
}
