import { __, sprintf } from '@wordpress/i18n';
import type { Certainty, Exchange, Station, Suspect } from '../evidence/types';
import { componentLabel } from '../evidence/component-label';
import { isUnsteady, mayBeChance } from '../exchange/by-chance';
import { likelyOf } from './plugin-steps';

/** A sentence with a capital at its beginning. */
export const capitalised = ( text: string ): string =>
	text.charAt( 0 ).toUpperCase() + text.slice( 1 );

/** Those that were seen to do it. */
export const seenAmong = ( suspects: readonly Suspect[] ) =>
	suspects.filter( ( { suspicion } ) => suspicion >= 1 );

/** Whether the request was tried without those that were seen, and passed. */
const passesWithout = ( { sight }: Exchange ) =>
	sight?.without.some( ( { passes } ) => passes ) ?? false;

/** Whether the one that answers does so only beside another plugin: it was tried by itself, and the request passed. */
const takesAnother = ( { sight }: Exchange ) => sight?.alone?.passes === true;

/** Whether what is refused and what passes was not asked often enough to tell a rule from chance. */
const mayFallSo = ( { sight }: Exchange ) =>
	sight?.repeats !== undefined && mayBeChance( sight.repeats );

/** How sure it is who answered. Not proven where somebody who takes part in it is not known. */
export function certaintyOf(
	exchange: Exchange,
	suspects: readonly Suspect[]
): Certainty {
	if ( seenAmong( suspects ).length > 0 ) {
		return passesWithout( exchange ) &&
			! takesAnother( exchange ) &&
			! isUnsteady( exchange ) &&
			! mayFallSo( exchange )
			? 'proven'
			: 'traced';
	}
	return likelyOf( suspects ) ? 'likely' : null;
}

/** Several components as one subject of a sentence. */
export function labelsOf( suspects: readonly Suspect[] ): string {
	const labels = suspects.map( ( { component } ) =>
		componentLabel( component )
	);
	const last = labels.pop() ?? '';
	return labels.length === 0
		? last
		: sprintf(
				/* translators: 1: components, separated by commas. 2: the last one. */
				__( '%1$s and %2$s', 'who-said-401' ),
				labels.join( ', ' ),
				last
			);
}

/** Who else takes part in it, as far as that was tried: who answers in its place, or that it takes another one. How sure it is, `certaintyOf` says. */
function othersIn( exchange: Exchange, seen: readonly Suspect[] ): string {
	const [ , ...next ] = seen;
	if ( ! passesWithout( exchange ) ) {
		return '';
	}
	if ( next.length > 0 ) {
		return (
			' ' +
			sprintf(
				/* translators: %s: components, e.g. the plugin “Name”. */
				__( 'Without it, %s does the same.', 'who-said-401' ),
				labelsOf( next )
			)
		);
	}
	return takesAnother( exchange )
		? ' ' +
				__(
					'Tried once without it and once with it alone, the request passed both times: it takes another plugin, which is not known yet, or refuses only some requests.',
					'who-said-401'
				)
		: '';
}

/**
 * A sentence of a check's own, about whoever was seen to do it, or is most likely to.
 *
 * @param sentence Makes it from a subject.
 * @param exchange What it is about.
 * @param suspects Who may have done it.
 */
export function sentenceAbout(
	sentence: ( who: string ) => string,
	exchange: Exchange,
	suspects: readonly Suspect[]
): string {
	const seen = seenAmong( suspects );
	if ( seen.length > 0 ) {
		return (
			capitalised( sentence( labelsOf( seen.slice( 0, 1 ) ) ) ) +
			othersIn( exchange, seen )
		);
	}
	const likely = likelyOf( suspects );
	return capitalised(
		sentence(
			likely
				? sprintf(
						/* translators: %s: a component, e.g. the plugin “Name”; at the beginning of a sentence or in it. */
						__( 'most likely %s', 'who-said-401' ),
						componentLabel( likely.component )
					)
				: __( 'something on this site', 'who-said-401' )
		)
	);
}

function seenSummary(
	exchange: Exchange,
	seen: readonly Suspect[],
	whom: string
): string {
	const who = labelsOf( seen.slice( 0, 1 ) );
	const status = exchange.response?.status ?? 0;
	return (
		capitalised(
			sprintf(
				/* translators: 1: a component, e.g. the plugin “Name”. 2: HTTP status. 3: who is refused. */
				__( '%1$s answers %2$d to %3$s.', 'who-said-401' ),
				who,
				status,
				whom
			)
		) + othersIn( exchange, seen )
	);
}

/**
 * One sentence that says who refuses whom, no surer than what is known: whoever was seen is named, a single suspect with more
 * than one sign against it is "most likely", anybody else is not named.
 *
 * @param exchange The refused exchange.
 * @param suspects Who may have done it.
 * @param whom     Who is refused, translated, e.g. "every visitor".
 */
export function refusalSummary(
	exchange: Exchange,
	suspects: readonly Suspect[],
	whom: string
): string {
	const status = exchange.response?.status ?? 0;
	const seen = seenAmong( suspects );
	if ( seen.length > 0 ) {
		return seenSummary( exchange, seen, whom );
	}
	const likely = likelyOf( suspects );
	if ( likely ) {
		return sprintf(
			/* translators: 1: a component, e.g. the plugin “Name”. 2: HTTP status. 3: who is refused. */
			__( 'Most likely %1$s answers %2$d to %3$s.', 'who-said-401' ),
			componentLabel( likely.component ),
			status,
			whom
		);
	}
	return exchange.sight?.isEarly
		? sprintf(
				/* translators: 1: HTTP status. 2: who is refused. */
				__(
					'Before this plugin is loaded, something answers %1$d to %2$s: a plugin that is loaded earlier, a must-use plugin, a drop-in, or the server in front. “Find out which plugin” can tell.',
					'who-said-401'
				),
				status,
				whom
			)
		: sprintf(
				/* translators: 1: HTTP status. 2: who is refused. */
				__(
					'Code on this site answers %1$d to %2$s; which, is not known yet. “Find out which plugin” can tell.',
					'who-said-401'
				),
				status,
				whom
			);
}

/** The same for a refusal that came from in front of PHP. */
export function frontRefusalSummary(
	exchange: Exchange,
	station: Station,
	whom: string
): string {
	const status = exchange.response?.status ?? 0;
	return station === 'proxy'
		? sprintf(
				/* translators: 1: HTTP status. 2: who is refused. */
				__(
					'A firewall in front of the site answers %1$d to %2$s; WordPress is not asked.',
					'who-said-401'
				),
				status,
				whom
			)
		: sprintf(
				/* translators: 1: HTTP status. 2: who is refused. */
				__(
					'The web server answers %1$d to %2$s; WordPress is not asked.',
					'who-said-401'
				),
				status,
				whom
			);
}
