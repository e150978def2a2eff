import { __ } from '@wordpress/i18n';

import { fileName } from '../../htaccess/lint/words';
import type { KnownSite } from '../../run/change-htaccess/htaccess-site';
import type { Server } from '../../transport/server';
import { ChangePanel } from './change-panel';
import type { Done } from './done-notice';
import { FindingCard } from './finding-card';
import { obstacleSentence } from './obstacle-words';
import { offerFor } from './proposed-change';
import type { Reading, useHtaccess } from './use-htaccess';

interface Props {
	server: Server;
	known: KnownSite;
	reading: Reading;
	isDisabled: boolean;
	onRead: ReturnType< typeof useHtaccess >[ 'read' ];
	onDone: ( done: Done ) => void;
	onGoTo: ( directory: string, line: number ) => void;
}

/** What is wrong in the files, each with the change that ends it where it is exact. */
export function FindingList( { reading, onGoTo, ...rest }: Props ) {
	const { read, findings } = reading;
	if ( findings.length === 0 ) {
		return (
			<p>
				{ read.files.some( ( { exists } ) => exists )
					? __( 'No problems found in .htaccess.', 'who-said-401' )
					: __(
							'There is no .htaccess file on the way of this site’s requests.',
							'who-said-401'
						) }
			</p>
		);
	}
	return findings.map( ( finding ) => (
		<Found
			key={ `${ finding.id }${ finding.directory }${ finding.lines[ 0 ] }` }
			finding={ finding }
			reading={ reading }
			onGoTo={ ( line ) => onGoTo( finding.directory, line ) }
			{ ...rest }
		/>
	) );
}

function Found( {
	finding,
	server,
	known,
	reading,
	isDisabled,
	onRead,
	onDone,
	onGoTo,
}: Omit< Props, 'onGoTo' > & {
	finding: Reading[ 'findings' ][ number ];
	onGoTo: ( line: number ) => void;
} ) {
	const { home, restRoot } = known.site;
	const offer = offerFor( reading, finding, known.exchanges ?? [], [
		home,
		restRoot,
	] );
	return (
		<FindingCard
			finding={ finding }
			obstacle={ offer ? obstacleSentence( offer.file.obstacle ) : '' }
			change={
				offer?.file.obstacle === 'none' && (
					<ChangePanel
						server={ server }
						proposed={ offer.proposed }
						file={ fileName( reading.input, offer.file.directory ) }
						isDisabled={ isDisabled }
						ends={ {
							onMeasured: ( measured ) => void onRead( measured ),
							onDone( outcome, backup ) {
								onDone( {
									outcome,
									backup,
									finding,
									proposed: offer.proposed,
								} );
								void onRead();
							},
						} }
					/>
				)
			}
			onGoTo={ onGoTo }
		/>
	);
}
