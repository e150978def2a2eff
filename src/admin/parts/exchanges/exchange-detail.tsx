import { lazy, Suspense } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';

import { codeOf } from '../../../diagnosis/products/code-of';
import { stationOf } from '../../../diagnosis/exchange';
import type {
	Exchange,
	ExchangeResponse,
	PluginFacts,
} from '../../../diagnosis/evidence/types';
import { CopyButton } from '../../copy/copy-button';
import { RequestPath } from '../path/request-path';
import { stationsOfExchange } from '../path/stations-of-exchange';
import { asCurl } from './as-curl';
import { millisecondsOf } from './exchange-words';

const CodeMeaning = lazy( () => import( './code-meaning' ) );

function Fact( { name, children }: { name: string; children: ReactNode } ) {
	return (
		<>
			<dt>{ name }</dt>
			<dd>{ children }</dd>
		</>
	);
}

function headerLines( { headers }: ExchangeResponse ): string {
	return Object.entries( headers )
		.map( ( [ name, value ] ) => `${ name }: ${ value }` )
		.join( '\n' );
}

function Code( { name, text }: { name: string; text: string } ) {
	return (
		<Fact name={ name }>
			{ /* Focusable, because it may scroll sideways. */ }
			<pre className="ws401-code" tabIndex={ 0 }>
				{ text }
			</pre>
		</Fact>
	);
}

interface Props {
	exchange: Exchange;
	/** Of the same run: some places show only when answers are compared. */
	all: Exchange[];
	/** The active ones; null where they are not known. */
	plugins: PluginFacts[] | null;
}

/** Everything that is known about one exchange. Loaded when a row is unfolded. */
export default function ExchangeDetail( { exchange, all, plugins }: Props ) {
	const { probe, response, failure } = exchange;
	const located = stationOf( exchange, all );
	return (
		<dl className="ws401-facts">
			{ located && (
				<Fact name={ __( 'Answered at', 'who-said-401' ) }>
					<RequestPath
						stops={ stationsOfExchange( exchange, all ) }
					/>
					{ located.why }
				</Fact>
			) }
			{ response && codeOf( response ) !== null && (
				<Fact name={ __( 'Error code', 'who-said-401' ) }>
					<Suspense fallback={ codeOf( response ) }>
						<CodeMeaning
							exchange={ exchange }
							plugins={ plugins }
						/>
					</Suspense>
				</Fact>
			) }
			<Fact name={ __( 'Why this is expected', 'who-said-401' ) }>
				{ probe.expects.why }
			</Fact>
			<Fact name={ __( 'Address', 'who-said-401' ) }>
				<code>{ probe.url }</code>{ ' ' }
				<CopyButton
					label={ __( 'Copy as curl', 'who-said-401' ) }
					text={ () => asCurl( probe ) }
				/>
			</Fact>
			{ failure && (
				<Fact name={ __( 'What happened', 'who-said-401' ) }>
					{ failure.message }
				</Fact>
			) }
			{ response && (
				<ResponseFacts exchange={ exchange } response={ response } />
			) }
		</dl>
	);
}

/** What came back. */
function ResponseFacts( {
	exchange: { probe, duration, reachedEndpoint },
	response,
}: {
	exchange: Exchange;
	response: ExchangeResponse;
} ) {
	return (
		<>
			{ response.message && (
				<Fact name={ __( 'Message', 'who-said-401' ) }>
					{ response.message }
				</Fact>
			) }
			<Fact name={ __( 'Time', 'who-said-401' ) }>
				{ millisecondsOf( duration ) }
			</Fact>
			{ response.redirects.map( ( hop ) => (
				<Fact
					key={ hop.location }
					name={ __( 'Redirected', 'who-said-401' ) }
				>
					{ hop.status } → <code>{ hop.location }</code>
				</Fact>
			) ) }
			{ response.redirected && (
				<Fact name={ __( 'Answered by', 'who-said-401' ) }>
					<code>{ response.finalUrl }</code>
				</Fact>
			) }
			{ probe.dryRun && (
				<Fact name={ __( 'Dry run', 'who-said-401' ) }>
					{ reachedEndpoint
						? __(
								'The request came through to the endpoint, where it was stopped on purpose.',
								'who-said-401'
							)
						: __(
								'The request did not come through to the endpoint.',
								'who-said-401'
							) }
				</Fact>
			) }
			<Code
				name={ __( 'Headers', 'who-said-401' ) }
				text={ headerLines( response ) }
			/>
			<Code
				name={
					response.truncated
						? __( 'Body (first 2,048 bytes)', 'who-said-401' )
						: __( 'Body', 'who-said-401' )
				}
				text={ response.body || __( '(empty)', 'who-said-401' ) }
			/>
		</>
	);
}
