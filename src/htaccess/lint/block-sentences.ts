import { __, sprintf } from '@wordpress/i18n';
import type { BlockDifference } from '../edit/block-differences';
import { maskSecrets } from '../mask-secrets';
import type { Scene } from './scene';
import { placeName } from './words';

/** What is different at one place, for the beginning of a sentence, in lower case. */
export function differenceSentence(
	scene: Scene,
	directory: string,
	{ line, found, expected }: BlockDifference
): string {
	const place = placeName( scene, { directory, line } );
	if ( found === null ) {
		return sprintf(
			/* translators: 1: place, such as: line 7 of .htaccess. 2: a line of such a file. */
			__(
				'in WordPress’s own block, below %1$s, “%2$s” is missing',
				'who-said-401'
			),
			place,
			expected
		);
	}
	return expected === null
		? sprintf(
				/* translators: 1: place, such as: line 7 of .htaccess. 2: a line of such a file. */
				__(
					'in WordPress’s own block, %1$s says “%2$s”, which WordPress does not write there',
					'who-said-401'
				),
				place,
				maskSecrets( found )
			)
		: sprintf(
				/* translators: 1: place, such as: line 7 of .htaccess. 2 and 3: a line of such a file. */
				__(
					'in WordPress’s own block, %1$s says “%2$s” where WordPress writes “%3$s”',
					'who-said-401'
				),
				place,
				maskSecrets( found ),
				expected
			);
}

/** Differences that only together make what comes of them. */
export const jointly = (
	scene: Scene,
	directory: string,
	differences: readonly BlockDifference[]
): string =>
	sprintf(
		/* translators: 1: a number, at least two. 2: place, such as: line 7 of .htaccess. */
		__(
			'WordPress’s own block is in %1$d places not as WordPress writes it, the first at %2$s',
			'who-said-401'
		),
		differences.length,
		placeName( scene, { directory, line: differences[ 0 ]?.line ?? 0 } )
	);
