import { __, sprintf } from '@wordpress/i18n';
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

/** A list of addresses that lets the rest of the world stand outside. */
export function listMeaning(
	scene: Scene,
	{ by, ids }: Denial,
	id: string
): Meaning | null {
	const inside = admitted( scene, id, by );
	if ( inside.length === 0 ) {
		return null;
	}
	const { visitor, serverAddress } = scene.input.site;
	const visitorOut = visitor !== null && ! inside.includes( visitor );
	const serverOut =
		serverAddress !== null && ! inside.includes( serverAddress );
	return {
		id: 'address-list',
		severity: ids.includes( 'posts' ) ? 'error' : 'warning',
		summary: ids.includes( 'posts' )
			? sprintf(
					/* translators: %s: place, such as: line 7 of .htaccess. */
					__(
						'Only listed addresses get through to the REST API; everybody else is refused by %s.',
						'who-said-401'
					),
					placeName( scene, by )
				)
			: sprintf(
					/* translators: %s: place, such as: line 7 of .htaccess. */
					__(
						'Only listed addresses get through to wp-admin; everybody else is refused by %s.',
						'who-said-401'
					),
					placeName( scene, by )
				),
		steps: [
			...( visitorOut
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
			...( serverOut
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
		],
	};
}
