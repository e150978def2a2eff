import { Button, Notice, Spinner } from '@wordpress/components';
import { useEffect, useId, useMemo, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { requestOf } from '../../htaccess/lint/exchange-request';
import { areIgnored } from '../../htaccess/lint/judge-files';
import { fileName, listOf } from '../../htaccess/lint/words';
import type { Evidence, Verdict } from '../../diagnosis/evidence/types';
import type { KnownSite } from '../../run/change-htaccess/htaccess-site';
import type { PageState } from '../state/page-state';
import type { Commands } from '../state/use-diagnosis';
import { BackupList } from './backup-list';
import { ChangePanel } from './change-panel';
import { type Done, DoneNotice } from './done-notice';
import { FileView } from './file-view';
import { FindingCard } from './finding-card';
import { MeasureLine } from './measure-line';
import { obstacleSentence } from './obstacle-words';
import { outcomeSentence } from './outcome-sentence';
import { modulesIn, offerFor } from './proposed-change';
import { RequestLook } from './request-look';
import { stepsIn } from './steps-in';
import { type Reading, useHtaccess } from './use-htaccess';
import { useLooked } from './use-looked';

interface Props {
	evidence: Evidence;
	/** Whose findings a change may end. */
	verdict: Pick< Verdict, 'findings' >;
	verifications: PageState[ 'verifications' ];
	isRunning: boolean;
	/** The line of a file that is pointed at. */
	wantedLine?: string | undefined;
	commands: Pick< Commands, 'connect' | 'announce' | 'verify' | 'filesRead' >;
}

/** The .htaccess files: what they do, line by line, and the changes that are exact. Loaded when it is asked for. */
export default function HtaccessSection( props: Props ) {
	const { site, server, exchanges, browserEcho } = props.evidence;
	const known = useMemo(
		() => site && server && { site, server, exchanges, browserEcho },
		[ site, server, exchanges, browserEcho ]
	);
	return known ? (
		<Known { ...props } known={ known } />
	) : (
		<p>
			{ __(
				'The facts about the server did not come in, so the files cannot be judged.',
				'who-said-401'
			) }
		</p>
	);
}

function Known( { known, ...props }: Props & { known: KnownSite } ) {
	const { commands, isRunning } = props;
	const { server } = commands.connect();
	const agent = window.navigator.userAgent;
	const { reading, isReading, error, read } = useHtaccess(
		server,
		known,
		agent
	);
	const { filesRead } = commands;
	useEffect( () => {
		if ( reading ) {
			filesRead( reading.findings.length );
		}
	}, [ reading, filesRead ] );
	return (
		<div className="ws401-htaccess">
			{ isReading && (
				<p role="status">
					<Spinner /> { __( 'Reading the files…', 'who-said-401' ) }
				</p>
			) }
			{ error && (
				<Notice status="error" isDismissible={ false }>
					<p>{ error.message }</p>
					<Button
						variant="secondary"
						disabled={ isRunning }
						accessibleWhenDisabled
						onClick={ () => void read() }
						__next40pxDefaultSize
					>
						{ __( 'Read again', 'who-said-401' ) }
					</Button>
				</Notice>
			) }
			{ reading && (
				<Files
					{ ...props }
					known={ known }
					reading={ reading }
					agent={ agent }
					onRead={ read }
				/>
			) }
		</div>
	);
}

function Files( {
	verdict,
	verifications,
	isRunning,
	commands,
	known,
	reading,
	agent,
	onRead,
}: Omit< Props, 'evidence' > & {
	known: KnownSite;
	reading: Reading;
	agent: string;
	onRead: ReturnType< typeof useHtaccess >[ 'read' ];
} ) {
	const { server } = commands.connect();
	const exchanges = known.exchanges ?? [];
	const { input, read, findings, backups } = reading;
	const [ done, setDone ] = useState< Done | null >( null );
	const looked = useLooked( input, exchanges, { server, known, agent } );
	const prefix = useId();
	const idOf = ( directory: string, line: number ) =>
		`${ prefix }${ directory }${ line }`;
	const nameOf = ( directory: string ) => fileName( input, directory );
	const { chosen } = looked;
	const steps = stepsIn( chosen?.simulation ?? null );
	const there = read.files.filter( ( { exists } ) => exists );
	const lookAt = [ known.site.home, known.site.restRoot ];

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
			{ findings.length === 0 && (
				<p>
					{ there.length === 0
						? __(
								'There is no .htaccess file on the way of this site’s requests.',
								'who-said-401'
							)
						: __(
								'No problems found in .htaccess.',
								'who-said-401'
							) }
				</p>
			) }
			{ findings.map( ( finding ) => {
				const offer = offerFor( reading, finding, exchanges, lookAt );
				const file = offer && nameOf( offer.file.directory );
				return (
					<FindingCard
						key={ `${ finding.id }${ finding.directory }${ finding.lines[ 0 ] }` }
						finding={ finding }
						obstacle={
							offer ? obstacleSentence( offer.file.obstacle ) : ''
						}
						change={
							offer?.file.obstacle === 'none' && (
								<ChangePanel
									server={ server }
									proposed={ offer.proposed }
									file={ file ?? '' }
									isDisabled={ isRunning }
									ends={ {
										onMeasured: ( measured ) =>
											void onRead( measured ),
										onDone( outcome, backup ) {
											setDone( {
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
						onGoTo={ ( line ) => {
							const target = document.getElementById(
								idOf( finding.directory, line )
							);
							target?.focus();
							target?.scrollIntoView( { block: 'center' } );
						} }
					/>
				);
			} ) }
			<BackupList
				server={ server }
				backups={ backups }
				nameOf={ nameOf }
				isDisabled={ isRunning }
				announce={ commands.announce }
				onChanged={ () => {
					setDone( null );
					return onRead();
				} }
			/>
			{ there.length > 0 && (
				<MeasureLine
					server={ server }
					directory={ read.homePath }
					modules={ modulesIn( reading ) }
					measured={ reading.measured }
					isDisabled={ isRunning }
					onMeasured={ onRead }
				/>
			) }
			{ there.length > 0 && ! areIgnored( findings ) && (
				<RequestLook
					exchanges={ exchanges.filter( ( exchange ) =>
						requestOf( exchange, input.site, agent )
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
			{ there.map( ( file ) => {
				const text =
					input.files.find(
						( { directory } ) => directory === file.directory
					)?.text ?? null;
				const by = chosen?.simulation.by;
				return (
					text !== null && (
						<FileView
							key={ file.directory }
							file={ file }
							name={ nameOf( file.directory ) }
							text={ text }
							findings={ findings.filter(
								( { directory } ) =>
									directory === file.directory
							) }
							steps={ steps.get( file.directory ) ?? new Map() }
							deciding={
								by?.directory === file.directory
									? {
											line: by.line,
											isRefusal:
												( chosen?.simulation.status ??
													0 ) >= 400,
										}
									: null
							}
							idOf={ ( line ) => idOf( file.directory, line ) }
						/>
					)
				);
			} ) }
		</>
	);
}
