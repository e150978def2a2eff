import { Button, ToggleControl } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { SweepRow } from '../../isolation';
import type { PluginFacts } from '../../diagnosis/evidence/types';
import { answerWords, outcomeWord } from '../../report/isolation/trial-words';
import { failureSentence } from './failure-sentence';
import { probeOnce, sweepPlugins } from '../../run/find-plugin/probe-once';
import type {
	SearchSite,
	SearchTarget,
} from '../../run/find-plugin/search-site';

interface Props {
	site: SearchSite;
	target: SearchTarget;
	isDisabled: boolean;
}

function probeSentence(
	outcome: Parameters< typeof outcomeWord >[ 0 ],
	answer: Parameters< typeof answerWords >[ 0 ]
): string {
	return sprintf(
		/* translators: 1: what it did, such as "fails". 2: the answer, such as "401 rest_forbidden". */
		__( 'With this set it %1$s: %2$s', 'who-said-401' ),
		outcomeWord( outcome ),
		answerWords( answer )
	);
}

/** Sends the request with chosen plugins left out, and keeps what came of it. */
function useTrying(
	site: SearchSite,
	target: SearchTarget,
	plugins: PluginFacts[]
) {
	const [ off, setOff ] = useState< ReadonlySet< string > >( new Set() );
	const [ rows, setRows ] = useState< SweepRow[] | null >( null );
	const [ said, setSaid ] = useState( '' );
	const controller = useRef< AbortController | null >( null );
	const [ isBusy, setBusy ] = useState( false );

	async function during(
		work: ( signal: AbortSignal ) => Promise< string >
	) {
		const { signal } = ( controller.current = new AbortController() );
		setBusy( true );
		try {
			setSaid( await work( signal ) );
		} catch ( error ) {
			setSaid( failureSentence( error ) );
		}
		setBusy( false );
	}

	const probe = () =>
		during( async ( signal ) => {
			setSaid( __( 'Sending…', 'who-said-401' ) );
			const enabled = new Set(
				plugins
					.map( ( { id } ) => id )
					.filter( ( id ) => ! off.has( id ) )
			);
			const { outcome, answer } = await probeOnce(
				site,
				target,
				enabled,
				signal
			);
			return probeSentence( outcome, answer );
		} );

	const oneAtATime = () =>
		during( async ( signal ) => {
			const swept = await sweepPlugins(
				site,
				target,
				( done, bound ) =>
					setSaid(
						sprintf(
							/* translators: 1: number of requests answered. 2: number of requests. */
							__( '%1$d of %2$d answered.', 'who-said-401' ),
							done,
							bound
						)
					),
				signal
			);
			setRows( swept.rows );
			return swept.kind === 'swept'
				? sweepSentence( swept.rows )
				: __(
						'Stopped early. The table shows the answers received so far.',
						'who-said-401'
					);
		} );

	return {
		off,
		setOff,
		rows,
		said,
		isBusy,
		probe,
		oneAtATime,
		stop: () => controller.current?.abort(),
	};
}

/** A switch for each plugin that counts for one request, and the plain table of one at a time. */
export function ByHand( { site, target, isDisabled }: Props ) {
	const plugins = site.components.plugins.filter(
		( { missing } ) => ! missing
	);
	const trying = useTrying( site, target, plugins );
	const { isBusy, said } = trying;
	return (
		<div className="ws401-by-hand">
			<p>
				{ __(
					'The switches count for the requests sent from here only: no plugin is deactivated. Each button puts the file of the search into the must-use plugins and takes it away again.',
					'who-said-401'
				) }
			</p>
			<div className="ws401-actions">
				<Button
					variant="secondary"
					disabled={ isBusy || isDisabled }
					accessibleWhenDisabled
					onClick={ () => void trying.probe() }
					__next40pxDefaultSize
				>
					{ __( 'Test this selection', 'who-said-401' ) }
				</Button>
				<Button
					variant="tertiary"
					disabled={ isBusy || isDisabled }
					accessibleWhenDisabled
					onClick={ () => void trying.oneAtATime() }
					__next40pxDefaultSize
				>
					{ __( 'Test each plugin', 'who-said-401' ) }
				</Button>
				{ isBusy && (
					<Button
						variant="tertiary"
						onClick={ () => trying.stop() }
						__next40pxDefaultSize
					>
						{ __( 'Stop', 'who-said-401' ) }
					</Button>
				) }
			</div>
			<p role="status" className="ws401-by-hand__said">
				{ said }
			</p>
			<PluginTable plugins={ plugins } trying={ trying } />
		</div>
	);
}

function PluginTable( {
	plugins,
	trying: { off, setOff, rows },
}: {
	plugins: PluginFacts[];
	trying: ReturnType< typeof useTrying >;
} ) {
	const whole = rows?.find( ( row ) => row.off === null );
	return (
		<div className="ws401-by-hand__list">
			<table className="ws401-components">
				<caption className="screen-reader-text">
					{ __(
						'Plugins for the requests sent from here',
						'who-said-401'
					) }
				</caption>
				<thead>
					<tr>
						<th scope="col">
							{ __( 'On for this request', 'who-said-401' ) }
						</th>
						<th scope="col">
							{ __( 'Without this plugin', 'who-said-401' ) }
						</th>
					</tr>
				</thead>
				<tbody>
					{ plugins.map( ( plugin ) => (
						<PluginRow
							key={ plugin.id }
							plugin={ plugin }
							isOn={ ! off.has( plugin.id ) }
							row={ rows?.find(
								( row ) => row.off === plugin.id
							) }
							whole={ whole }
							onChange={ ( isOn ) => {
								const next = new Set( off );
								next[ isOn ? 'delete' : 'add' ]( plugin.id );
								setOff( next );
							} }
						/>
					) ) }
				</tbody>
			</table>
		</div>
	);
}

function sweepSentence( rows: SweepRow[] ): string {
	const ends = rows.filter(
		( { off, outcome } ) => off !== null && outcome === 'pass'
	);
	return ends.length === 0
		? __(
				'No single plugin ends it. Several may be involved: “Find out which plugin” tells.',
				'who-said-401'
			)
		: sprintf(
				/* translators: %d: number of plugins. */
				_n(
					'Done. Without %d of the plugins it works.',
					'Done. Without any one of %d of the plugins it works.',
					ends.length,
					'who-said-401'
				),
				ends.length
			);
}

function PluginRow( {
	plugin: { id, name, version },
	isOn,
	row,
	whole,
	onChange,
}: {
	plugin: PluginFacts;
	isOn: boolean;
	row: SweepRow | undefined;
	whole: SweepRow | undefined;
	onChange: ( isOn: boolean ) => void;
} ) {
	return (
		<tr
			className={
				row && whole && row.outcome !== whole.outcome
					? 'is-different'
					: undefined
			}
		>
			<th scope="row">
				<ToggleControl
					checked={ isOn }
					label={ `${ name } ${ version }` }
					onChange={ onChange }
					__nextHasNoMarginBottom
				/>
				<code className="screen-reader-text">{ id }</code>
			</th>
			<td>{ row ? outcomeWord( row.outcome ) : '–' }</td>
		</tr>
	);
}
