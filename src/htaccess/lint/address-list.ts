import { __, sprintf } from '@wordpress/i18n';
import type { Severity, Step } from '../../diagnosis/evidence/types';
import type { Place } from '../../apache/syntax/types';
import { type Denial, type Meaning, step } from './denial';
import { from } from './requests';
import { isRefusal, type Scene } from './scene';
import { placeName } from './words';

/** Addresses that the file itself names, and those of the people concerned. */
function knownAddresses( scene: Scene, { directory }: Place ): string[] {
	const { visitor, serverAddress } = scene.input.site;
	const named = scene.directives
		.filter(
			( found ) =>
				found.directory === directory &&
				[ 'require', 'allow', 'rewritecond', 'setenvif' ].includes(
					found.name
				)
		)
		.flatMap(
			( { node } ) =>
				node.args
					.replace( /\\/g, '' )
					.match( /\b\d{1,3}(?:\.\d{1,3}){3}\b/g ) ?? []
		);
	return [
		...( visitor ? [ visitor ] : [] ),
		...( serverAddress ? [ serverAddress ] : [] ),
		'127.0.0.1',
		...named,
	];
}

/** Addresses from which the line lets the request through. */
function admitted( scene: Scene, id: string, by: Place ): string[] {
	const named = scene.named( id );
	return named
		? knownAddresses( scene, by ).filter( ( address ) => {
				const answer = scene.ask( from( named, address ) );
				return ! isRefusal( answer );
			} )
		: [];
}

/**
 * A list of addresses that lets the rest of the world stand outside; null where nobody known is let in. `id` is the request that
 * tells who is; `sentence` has one placeholder, the line.
 */
export function listMeaning(
	scene: Scene,
	{ by }: Denial,
	id: string,
	severity: Severity,
	sentence: () => string
): Meaning | null {
	const inside = admitted( scene, id, by );
	return inside.length === 0
		? null
		: {
				id: 'address-list',
				severity,
				summary: sprintf( sentence(), placeName( scene, by ) ),
				steps: stepsFor( scene, inside ),
				inside: [ ...new Set( inside ) ],
			};
}

/** What to do about a list that lets these in. */
function stepsFor( scene: Scene, inside: readonly string[] ): Step[] {
	const { visitor, serverAddress } = scene.input.site;
	const isOut = ( address: string | null ): address is string =>
		address !== null && ! inside.includes( address );
	return [
		...( isOut( visitor )
			? [
					step(
						sprintf(
							/* translators: %s: IP address. */
							__(
								'Your own address %s is not in the list: add it, or the next request from here is refused.',
								'who-said-401'
							),
							visitor
						)
					),
				]
			: [] ),
		...( isOut( serverAddress )
			? [
					step(
						sprintf(
							/* translators: %s: IP address. */
							__(
								'The server’s own address %s is not in the list: add it, so that scheduled tasks and Site Health work.',
								'who-said-401'
							),
							serverAddress
						)
					),
				]
			: [] ),
		step(
			__(
				'If the REST API is for others too (an app, a shop, a form), take the list away or keep it to wp-admin.',
				'who-said-401'
			)
		),
	];
}
