import { __, sprintf } from '@wordpress/i18n';
import { componentLabel } from '../evidence/component-label';
import type { Suspect } from '../evidence/types';
import type { FilterAnswer, Voice } from '../evidence/credential-facts';

/** Whether a filter turns WordPress's yes into a no. */
export function isRefusedByFilter( { base, answer }: FilterAnswer ): boolean {
	return base && answer === false;
}

/** Those who have to change their mind: the one without which it would be a yes, else each that says no by itself. */
export function decidersOf( voices: readonly Voice[] ): Voice[] {
	const necessary = voices.filter( ( voice ) => voice.necessary );
	return necessary.length > 0
		? necessary
		: voices.filter( ( voice ) => voice.sufficient );
}

/** Who it is, as far as is known: `the plugin “X”`, or that only a function of WordPress's own is seen. */
function voiceLabel( voice: Voice ): string {
	return voice.borrowed
		? sprintf(
				/* translators: %s: name of a PHP function, such as __return_false. */
				__(
					'some code that put WordPress’s own function %s there',
					'who-said-401'
				),
				`${ voice.callback }()`
			)
		: componentLabel( voice.component );
}

/** All of them in words. */
export function voiceLabels( voices: readonly Voice[] ): string {
	return [ ...new Set( voices.map( voiceLabel ) ) ].join(
		/* translators: between the names of two pieces of code that both do the same. */
		' ' + __( 'and', 'who-said-401' ) + ' '
	);
}

/** For developers: `demo/demo.php:12 (Demo\say_no, priority 10)`. */
export function voicePlace( {
	file,
	line,
	callback,
	priority,
}: Voice ): string {
	return sprintf(
		/* translators: 1: file and line, or nothing. 2: name of a callback. 3: priority, a number. */
		__( '%1$s %2$s, priority %3$d', 'who-said-401' ),
		file === '' ? '' : `${ file }:${ line }`,
		callback,
		priority
	).trim();
}

/** As suspects of a finding, proven: the answer turns when they are left out. One that hides behind a borrowed function names nobody. */
export function suspectsAmong(
	voices: readonly Voice[],
	where: string
): Suspect[] {
	return voices
		.filter( ( voice ) => ! voice.borrowed )
		.map( ( { component, file, line } ) => ( {
			component,
			suspicion: 1,
			file,
			line,
			where,
		} ) );
}
