import { useId, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import type { Verdict } from '../../diagnosis/evidence/types';
import { requestOf } from '../../htaccess/lint/exchange-request';
import { areIgnored } from '../../htaccess/lint/judge-files';
import { fileName, listOf } from '../../htaccess/lint/words';
import type { KnownSite } from '../../run/change-htaccess/htaccess-site';
import type { PageState } from '../state/page-state';
import type { Commands } from '../state/use-diagnosis';
import { BackupList } from './backup-list';
import { type Done, DoneNotice, verifyAgain } from './done-notice';
import { FileList } from './file-list';
import { FindingList } from './finding-list';
import { MeasureLine } from './measure-line';
import { outcomeSentence } from './outcome-sentence';
import { modulesIn } from './proposed-change';
import { RequestLook } from './request-look';
import type { Reading, useHtaccess } from './use-htaccess';
import { useLooked } from './use-looked';

interface Props {
	/** Whose findings a change may end. */
	verdict: Pick< Verdict, 'findings' >;
	verifications: PageState[ 'verifications' ];
	isRunning: boolean;
	/** The line of the first file that is pointed at. */
	wantedLine?: string | undefined;
	commands: Pick< Commands, 'connect' | 'announce' | 'verify' | 'go' >;
	known: KnownSite;
	reading: Reading;
	agent: string;
	onRead: ReturnType< typeof useHtaccess >[ 'read' ];
}

/** What the files come to, what can be changed, and the files themselves. */
export function Files( props: Props ) {
	const { verdict, verifications, isRunning, commands } = props;
	const { known, reading, agent, onRead } = props;
	const { server } = commands.connect();
	const exchanges = known.exchanges ?? [];
	const { input, read, backups } = reading;
	const [ done, setDone ] = useState< Done | null >( null );
	const looked = useLooked( reading, exchanges, { server, known, agent } );
	const prefix = useId();
	const idOf = ( directory: string, line: number ) =>
		`${ prefix }${ directory }${ line }`;
	const there = read.files.filter( ( { exists } ) => exists );

	return (
		<>
			{ done && (
				<DoneNotice
					done={ done }
					findings={ verdict.findings }
					exchanges={ exchanges }
					verifications={ verifications }
					isDisabled={ isRunning }
					commands={ commands }
				/>
			) }
			<FindingList
				server={ server }
				known={ known }
				reading={ reading }
				isDisabled={ isRunning }
				onRead={ onRead }
				onDone={ setDone }
				onGoTo={ ( directory, line ) => {
					const target = document.getElementById(
						idOf( directory, line )
					);
					target?.focus();
					target?.scrollIntoView( { block: 'center' } );
					if ( directory === there[ 0 ]?.directory ) {
						commands.go( { tab: 'server', line: String( line ) } );
					}
				} }
			/>
			<BackupList
				server={ server }
				backups={ backups }
				nameOf={ ( directory ) => fileName( input, directory ) }
				isDisabled={ isRunning }
				announce={ commands.announce }
				onChanged={ () => {
					if ( done ) {
						setDone( null );
						// What was fixed by it may be broken again.
						verifyAgain( done, verdict, exchanges, commands );
					}
					return onRead();
				} }
			/>
			<Looking { ...props } looked={ looked } />
			<FileList
				reading={ reading }
				chosen={ looked.chosen }
				idOf={ idOf }
				wantedLine={ props.wantedLine }
			/>
		</>
	);
}

/** What the server has been seen to do, and the way of one request. */
function Looking( {
	isRunning,
	commands,
	known,
	reading,
	agent,
	onRead,
	looked,
}: Props & { looked: ReturnType< typeof useLooked > } ) {
	const { input, read, findings, measured } = reading;
	const { chosen } = looked;
	const isThere = read.files.some( ( { exists } ) => exists );
	return (
		<>
			{ isThere && (
				<MeasureLine
					server={ commands.connect().server }
					directory={ read.homePath }
					modules={ modulesIn( reading ) }
					measured={ measured }
					isDisabled={ isRunning }
					onMeasured={ onRead }
				/>
			) }
			{ isThere && ! areIgnored( findings ) && (
				<RequestLook
					exchanges={ ( known.exchanges ?? [] ).filter(
						( exchange ) => requestOf( exchange, input.site, agent )
					) }
					looked={ looked }
					outcome={
						chosen
							? outcomeSentence(
									input,
									chosen.request,
									chosen.simulation
								)
							: ''
					}
				/>
			) }
			{ read.hiddenFolders.length > 0 && (
				<p>
					{ sprintf(
						/* translators: %s: folders, separated by commas. */
						__(
							'PHP may not look into %s (open_basedir). A .htaccess there would apply here too where the web server’s configuration allows it; a look over FTP tells whether there is one.',
							'who-said-401'
						),
						listOf( read.hiddenFolders )
					) }
				</p>
			) }
		</>
	);
}
