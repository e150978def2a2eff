import { sprintf, __ } from '@wordpress/i18n';

import type { Suspect } from '../../../diagnosis/evidence/types';

/** The folder is known from the name beside it. */
const PLUGINS_FOLDER = /^.*?\/(?:mu-)?plugins\//;

function placeOf( { file, line, where }: Suspect ): string {
	if ( ! file ) {
		return where;
	}
	const short = file.replace( PLUGINS_FOLDER, '' );
	const place = line > 0 ? `${ short }:${ line }` : short;
	return where
		? sprintf(
				/* translators: 1: file and line, 2: name of a hook. */
				__( '%1$s, on %2$s', 'who-said-401' ),
				place,
				where
			)
		: place;
}

/** The components that may have answered, likeliest first, with the place in their code. */
export function SuspectList( { suspects }: { suspects: Suspect[] } ) {
	return (
		<ul className="ws401-suspects">
			{ suspects.map( ( suspect, index ) => (
				<li key={ index }>
					<strong>{ suspect.component.name }</strong>{ ' ' }
					<code>{ placeOf( suspect ) }</code>
				</li>
			) ) }
		</ul>
	);
}
