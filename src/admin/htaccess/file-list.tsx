import { useEffect } from '@wordpress/element';

import { fileName } from '../../htaccess/lint/words';
import { FileView } from './file-view';
import { stepsIn } from './steps-in';
import type { Reading } from './use-htaccess';
import type { useLooked } from './use-looked';

interface Props {
	reading: Reading;
	/** The request whose way is shown. */
	chosen: ReturnType< typeof useLooked >[ 'chosen' ];
	idOf: ( directory: string, line: number ) => string;
	/** The line of the first file that is pointed at. */
	wantedLine: string | undefined;
}

/** Every file there is, line by line. */
export function FileList( { reading, chosen, idOf, wantedLine }: Props ) {
	const { input, read, findings } = reading;
	const steps = stepsIn( chosen?.simulation ?? null );
	const by = chosen?.simulation.by;
	const there = read.files.filter( ( { exists } ) => exists );
	const first = there[ 0 ]?.directory ?? '';
	const wanted = Number( wantedLine );
	const wantedId = wanted > 0 ? idOf( first, wanted ) : null;
	useEffect( () => {
		const line = wantedId && document.getElementById( wantedId );
		if ( line ) {
			line.focus();
			line.scrollIntoView( { block: 'center' } );
		}
	}, [ wantedId ] );
	return there.map( ( file ) => {
		const { directory } = file;
		const isHere = ( each: { directory: string } ) =>
			each.directory === directory;
		const text = input.files.find( isHere )?.text ?? null;
		return (
			text !== null && (
				<FileView
					key={ directory }
					file={ file }
					name={ fileName( input, directory ) }
					text={ text }
					findings={ findings.filter( isHere ) }
					steps={ steps.get( directory ) ?? new Map() }
					deciding={
						by && isHere( by )
							? {
									line: by.line,
									isRefusal:
										( chosen?.simulation.status ?? 0 ) >=
										400,
								}
							: null
					}
					wantedLine={ directory === first ? wanted : 0 }
					idOf={ ( line ) => idOf( directory, line ) }
				/>
			)
		);
	} );
}
