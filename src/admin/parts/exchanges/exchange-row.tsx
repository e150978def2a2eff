import { Button, Icon } from '@wordpress/components';
import {
	Fragment,
	lazy,
	Suspense,
	useEffect,
	useId,
	useRef,
} from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import {
	check,
	chevronDown,
	chevronUp,
	close,
	lineDashed,
} from '@wordpress/icons';

import { isAsExpected } from '../../../diagnosis/probes';
import { wasNotSent } from '../../../diagnosis/exchange/was-not-sent';
import type { Exchange, PluginFacts } from '../../../diagnosis/evidence/types';
import { isSearchable } from '../../../diagnosis/engine/target-of';
import {
	expectedOf,
	millisecondsOf,
	outcomeOf,
	requestLine,
	senderOf,
} from './exchange-words';

const ExchangeDetail = lazy( () => import( './exchange-detail' ) );

interface Props {
	exchange: Exchange;
	/** Every exchange of the run. */
	all: Exchange[];
	unfold:
		| {
				isOpen: boolean;
				/** The active ones; null where they are not known. */
				plugins: PluginFacts[] | null;
				/** Grows each time the row is asked for; 0 when it is not. */
				focus: number;
				onToggle: () => void;
				/** Null while something else is under way. */
				onFind: ( () => void ) | null;
		  }
		| undefined;
}

/** Codes are long words; they may break behind an underscore. */
function Breakable( { text }: { text: string } ) {
	return text.split( /(?<=_)/ ).map( ( part, index ) => (
		<Fragment key={ index }>
			{ part }
			<wbr />
		</Fragment>
	) );
}

function kindOf( exchange: Exchange ): 'good' | 'bad' | 'unsent' {
	if ( wasNotSent( exchange.failure ) ) {
		return 'unsent';
	}
	return isAsExpected( exchange ) ? 'good' : 'bad';
}

function Outcome( { exchange }: { exchange: Exchange } ) {
	const kind = kindOf( exchange );
	const icons = { good: check, bad: close, unsent: lineDashed };
	const words = {
		good: __( 'as expected', 'who-said-401' ),
		bad: __( 'not as expected', 'who-said-401' ),
		unsent: '',
	};
	return (
		<span className={ `ws401-outcome is-${ kind }` }>
			<Icon icon={ icons[ kind ] } size={ 18 } />
			<span className="ws401-outcome__text">
				<Breakable text={ outcomeOf( exchange ) } />
				<span className="ws401-outcome__expected">
					{ sprintf(
						/* translators: %s: HTTP status. */
						__( 'expected %s', 'who-said-401' ),
						expectedOf( exchange.probe )
					) }
				</span>
			</span>
			<span className="screen-reader-text">{ words[ kind ] }</span>
		</span>
	);
}

/** The request; a button that unfolds the row where it can be unfolded. */
function Request( {
	probe,
	unfold,
	detail,
}: Pick< Props, 'unfold' > & {
	probe: Exchange[ 'probe' ];
	/** Id of what is unfolded. */
	detail: string;
} ) {
	const button = useRef< HTMLButtonElement >( null );
	const focus = unfold?.focus ?? 0;
	useEffect( () => {
		if ( focus > 0 ) {
			button.current?.focus();
			button.current?.scrollIntoView( { block: 'center' } );
		}
	}, [ focus ] );
	const request = (
		<code className="ws401-exchanges__request">
			{ requestLine( probe ) }
		</code>
	);
	return unfold ? (
		<button
			type="button"
			ref={ button }
			className="ws401-exchanges__toggle"
			aria-expanded={ unfold.isOpen }
			aria-controls={ unfold.isOpen ? detail : undefined }
			onClick={ unfold.onToggle }
		>
			{ request }
			<Icon
				icon={ unfold.isOpen ? chevronUp : chevronDown }
				size={ 18 }
			/>
		</button>
	) : (
		request
	);
}

function FindButton( {
	probe,
	onFind,
}: {
	probe: Exchange[ 'probe' ];
	onFind: ( () => void ) | null;
} ) {
	return (
		<Button
			variant="link"
			className="ws401-exchanges__find"
			disabled={ ! onFind }
			accessibleWhenDisabled
			aria-label={ sprintf(
				/* translators: %s: a request, such as: GET /wp-json/. */
				__( 'Find out which plugin is behind %s', 'who-said-401' ),
				requestLine( probe )
			) }
			onClick={ () => onFind?.() }
		>
			{ __( 'Find out which plugin', 'who-said-401' ) }
		</Button>
	);
}

export function ExchangeRow( { exchange, all, unfold }: Props ) {
	const { probe, duration } = exchange;
	const detail = useId();
	return (
		<>
			<tr className={ unfold?.isOpen ? 'is-open' : undefined }>
				<th scope="row">
					<Request
						probe={ probe }
						unfold={ unfold }
						detail={ detail }
					/>
					<span className="ws401-exchanges__sender">
						{ senderOf( probe ) }
					</span>
				</th>
				<td className="ws401-exchanges__expected">
					{ expectedOf( probe ) }
				</td>
				<td>
					<Outcome exchange={ exchange } />
					{ unfold && isSearchable( exchange ) && (
						<FindButton probe={ probe } onFind={ unfold.onFind } />
					) }
				</td>
				<td className="ws401-exchanges__time">
					{ millisecondsOf( duration ) }
				</td>
			</tr>
			{ unfold?.isOpen && (
				<tr id={ detail } className="ws401-exchanges__detail">
					<td colSpan={ 4 }>
						<Suspense fallback={ __( 'Loading…', 'who-said-401' ) }>
							<ExchangeDetail
								exchange={ exchange }
								all={ all }
								plugins={ unfold.plugins }
							/>
						</Suspense>
					</td>
				</tr>
			) }
		</>
	);
}
