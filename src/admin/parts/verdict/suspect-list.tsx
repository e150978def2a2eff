import { __, _n, sprintf } from '@wordpress/i18n';

import type { Suspect } from '../../../diagnosis/evidence/types';
import { Disclosure } from '../disclosure';
import { placeOf } from './place-of';
import { counted } from '../../../language/page-language';

/** File, line and hook; empty for one that only showed behind another. */
function whereOf( suspect: Suspect ): string {
	const place = placeOf( suspect );
	const { where } = suspect;
	if ( place === '' ) {
		return where;
	}
	return where
		? sprintf(
				/* translators: 1: file and line, 2: name of a hook. */
				__( '%1$s, on %2$s', 'who-said-401' ),
				place,
				where
			)
		: place;
}

function List( { suspects }: { suspects: Suspect[] } ) {
	return (
		<ul className="ws401-suspects">
			{ suspects.map( ( suspect, index ) => {
				const where = whereOf( suspect );
				return (
					<li key={ index }>
						<strong>{ suspect.component.name }</strong>
						{ where !== '' && (
							<>
								{ ' ' }
								<code>{ where }</code>
							</>
						) }
					</li>
				);
			} ) }
		</ul>
	);
}

/** Components with the place in their code: several that were seen in full, those that were not folded away, since they accuse nobody. */
export function SuspectList( { suspects }: { suspects: Suspect[] } ) {
	const seen = suspects.filter( ( { suspicion } ) => suspicion >= 1 );
	const others = suspects.filter( ( { suspicion } ) => suspicion < 1 );
	return (
		<>
			{ seen.length > 1 && <List suspects={ seen } /> }
			{ others.length > 0 && (
				<Disclosure
					label={ counted(
						/* translators: %d: number of components. */
						_n(
							'Can refuse requests, but was not seen to do so here (%d)',
							'Can refuse requests, but were not seen to do so here (%d)',
							others.length,
							'who-said-401'
						),
						others.length
					) }
				>
					<List suspects={ others } />
				</Disclosure>
			) }
		</>
	);
}
