/**
 * Words that abstracts of any field use and that name no subject, in the singular: of the words in 60 or more
 * of 20,000 arXiv abstracts, those that are rarely repeated within one (under 1.35 times on average, which
 * is how words of rhetoric differ from words of a subject), less the names and subjects among them.
 */
export const genericWords: ReadonlySet<string> = new Set(
  (
    'ability ablation able absence absent absolute abundant accelerate accelerated accelerating ' +
    'acceptance access accessibility accessible accommodate accompanied according accordingly ' +
    'account accounting accumulate accumulated accumulation accurate accurately acquire ' +
    'acquired acquiring acquisition act acting actionable activate activated actively actual ' +
    'actually adapt adaptability adaptable adapted adapting add added adding addition addressed ' +
    'addressing adequately adhere adherence adjacent adjust adjusting adjustment admit adopt ' +
    'adopted adopting adoption advance advanced advancement advancing advantage affect affected ' +
    'affecting aforementioned aggregate aggregated aggregating aggressive agnostic aid aided ' +
    'aime aimed aiming akin algorithmic align aligned aligning alike alleviate alleviating ' +
    'allocate allowing alone alongside already alter alternating alternative ambiguous amount ' +
    'amplify amplifying analyse analytical analyze analyzed analyzing anchored anchoring ' +
    'anticipate anything appear applicability applicable application applying appropriate ' +
    'approximate approximately approximation arbitrary architectural argue arise arising around ' +
    'ask aspect assess assesse assessed assessing assign assigned assigning assignment assist ' +
    'assistance assisted associated assume assumed assuming assumption attain attempt attend ' +
    'attracted attributed augmenting authentic authenticity authored automate automated ' +
    'automatic automatically automating auxiliary availability avenue averaging avoid avoiding ' +
    'awareness away axe back backward balance balanced balancing barrier baseline basic basis ' +
    'become becoming behave behind believe benchmarked benchmarking beneficial benefit bespoke ' +
    'beyond biased billion biologically blending board boost boosting bounded bounding boxe ' +
    'branche break breaking breakthrough bridge bridging bring brittle broad broader broadly ' +
    'build building built burden bypass calculation call canonical capability capable capture ' +
    'captured capturing careful carefully carry cascaded categorical categorize cause caused ' +
    'causing ceiling centered central centralized certain challenged chance changing ' +
    'characteristic characterization characterize characterized characterizing check choice ' +
    'choose chosen clarify clarity classes classic classical classify classifying clean clear ' +
    'clearly clinically close closed closely closer coarse codebase coefficient coherence ' +
    'coherent collect collected collecting collection collectively com combination combine ' +
    'combined combining come command commonly communicate community compact comparative ' +
    'comparing comparison compatibility compatible compelling compensate competence competing ' +
    'competitive complement complementary complete completely completeness complex complexity ' +
    'complicate component compose composed compound comprehension comprehensively compresse ' +
    'comprise comprising compromise compromising computationally compute computed computing ' +
    'concentrate concentrated conceptual concern concise conclude conclusion concrete ' +
    'concurrently conditioned conditioning conducting confident configuration confined ' +
    'confirmed confirming conflicting confusion connect connected connecting connection ' +
    'consecutive consequence consequently conservative considerable consideration considered ' +
    'considering consist consistent consistently consisting consolidate constant constitute ' +
    'constrain constrained construct constructed constructing consuming consumption contain ' +
    'contained containing contemporary contextual contextually continue continued continuity ' +
    'continuously contrast contribute contributing controlled controlling conventional ' +
    'conversely convert converting convey coordinated core cornerstone corpora correct ' +
    'correctly correctness correlate correlated correlation correspond corresponding ' +
    'corroborate corrupted costly count counter counterpart country couple coupled coupling ' +
    'cover covering crafted create created creating creation criterion critical critically ' +
    'crucial crucially cue cumulative curate custom customized cut cutting daily date day ' +
    'decade decent decide decline decode decoded decompose decomposed decomposing decouple ' +
    'decoupled decoupling decrease dedicated deeper deeply default deficiency define defined ' +
    'defining definition degrade degraded degrading degree deliver delivering delve demand ' +
    'demanding demo depend dependence dependency dependent depending deploy deployable deployed ' +
    'deploying deployment derivation derive derived describe described describing descriptive ' +
    'designing desired despite detailed detect detected detecting determine determined ' +
    'determining deterministic developer developing development deviation devise diagnose ' +
    'diagnosing differ difference differentiate differently difficulty dilemma dimensional ' +
    'dimensionality direct directed direction discard discarding discover discovered ' +
    'discovering discrepancy discrimination discriminative discuss discussion disrupt ' +
    'distilling distinct distinction distinctive distinguish distinguishe distinguishing ' +
    'distributed distributional diverge diverse divide documentation dominant dominate ' +
    'dominated double downstream dramatically drastically draw drawing drawn drive drop ' +
    'duration dynamically earlier early easier easy effect efficacy efficiently effort eight ' +
    'elegant elicit eliminate eliminating embed embedded emerge emerged emergent emerging ' +
    'emphasis emphasize emphasizing empirical empirically employ employed employing empower ' +
    'emulate enabled encode encoded encompassing encounter encountered encourage encouraging ' +
    'enforce enforcing engage engineer engineered enhance enhanced enhancing enormous enrich ' +
    'enriched ensure ensuring entire entirely entry environmental epoch equal equally equation ' +
    'equip equipped era erroneous essential establish establishe established establishing ' +
    'estimated estimating etc evaluating evaluator everyday evidence exact exactly examination ' +
    'examine examined examining example exceed exceeding excel excellent exceptional excessive ' +
    'exchange exclusively executable execute executing exhaustive exhibiting exist existence ' +
    'expand expanded expanding expansion expectation expected expensive experimentally ' +
    'experimentation expertise explain explaining explicit explicitly exploit exploitation ' +
    'exploiting exploratory explore explored exploring exponential expose exposed exposing ' +
    'express expressed expressive expressiveness extended extending extensible extension ' +
    'extensively extent extra extract extracted extracting extreme extremely facilitate ' +
    'facilitating facing fail failing faithful faithfully fall false family far fascinating ' +
    'faster faults favor favorable feasibility feasible featuring fewer fill filtered finer ' +
    'firstly fit five flash flat flexibility flexible flexibly flop fluency fluent fly focuse ' +
    'focused focusing follow followed footprint force forcing form formalize formally format ' +
    'forming formula formulate formulated formulation foster fostering foundational four ' +
    'fraction fragile fragmentation fragmented freedom frequent frequently friendly frontier ' +
    'full fully functionality fundamental fundamentally fuse fused fusing future gain gained ' +
    'generality generalizability generalizable generalize generalizing generally generate ' +
    'generating generic genuine get globally gold google govern governed governing grade ' +
    'gradually granular great greater greatly greedy ground grounded grouping grow growing ' +
    'growth guarantee guiding half handcrafted handle handling hard harder harness harnessing ' +
    'heavily heavy heavyweight held help helpful hence herein heuristic highest highlight ' +
    'highlighted highlighting hinder hindered hindering hoc hold holistic homepage homogeneous ' +
    'hope hour href http huge hundred hypothesize ideal identical identified identify ' +
    'identifying ignore ignoring iii ill illustrate immediate immersive impact imperfect ' +
    'implement implementation implemented implementing implication implicit implicitly imply ' +
    'importance importantly impose impractical impressive inability inaccuracy inaccurate ' +
    'inadequate included inclusive incomplete inconsistency inconsistent incorporate ' +
    'incorporated incorporating incorrect increased increasingly incrementally incur incurring ' +
    'independent independently indicate indicating indicator indirect individual induce induced ' +
    'inducing ineffective inefficiency inefficient inevitably infeasible infer inferred ' +
    'inferring influence influenced inform informative informed infrastructure inherent ' +
    'inherently inherit initial initialized initially inner innovation innovative inside ' +
    'insight inspiration inspired instability instantiate institution insufficient ' +
    'insufficiently integrate integrated integrating integration integrity intended intensive ' +
    'inter interact interacting interest interesting interference interplay interpret ' +
    'interpretation interpreting intra intricate intrigue intriguing intrinsic introducing ' +
    'introduct introduction intuition intuitive invariance invasive investigate investigated ' +
    'investigating investigation invisible involve involved involving io irregular irrelevant ' +
    'isolate isolated isolation iteration iterative iteratively jointly justification keep ' +
    'keeping kind lab lack lacking lag largest last late later latest lay layered learn ' +
    'learnable learned leave leaving led len lengthy leverage leveraged leveraging lie life ' +
    'lift lightweight likelihood likely limit limitation limiting linearly link linked linking ' +
    'literature little locality localize localized localizing locally locate location longer ' +
    'look looking lose losse lost lowest macro magnitude mainstream maintain maintaining major ' +
    'majority manage managing manifest manipulate manner manual manually mapped margin marginal ' +
    'mark markedly marking massive match matche matched matter maximization maximize maximizing ' +
    'maximum meaningful meanwhile measurable measure measured measuring median medium meet ' +
    'merely methodological methodology meticulously mid middle million mimic mine mini minimal ' +
    'minimization minimize minimizing minor minute mirror mismatch miss mistake mitigate ' +
    'mitigating mitigation mix modeled modelling moderate modest modification modified modify ' +
    'modifying modular modulate monitoring monolithic month mostly motivate motivating move ' +
    'moving multiple myriad naive named narrow naturally nature navigate navigating nearly ' +
    'necessarily necessary necessitate necessitating necessity needed neglect neglecting ' +
    'negligible neighboring neutral never nevertheless newly next nine none nonlinear ' +
    'normalized notable notably notion novelty nuance nuanced numerous obscure observable ' +
    'observed observing obstacle obtaining offer offering official offset ongoing opaque ' +
    'opening operate operating operation operational operationalize opportunity optimal ' +
    'optimize optimized optimizing option ordered ordering org organization organize organized ' +
    'oriented original otherwise outcome outline outperformed outside outstanding overall ' +
    'overcome overcoming overhead overlap overlapping overlook overlooked overlooking overly ' +
    'overview page pair paired pairing par paradigm parameterization parameterized parse ' +
    'partial partially partition partitioning pass passe passing passive past pathway pave ' +
    'paved paving pdf peak penalize penalty perceive perceived percent percentage perfect ' +
    'performant performed performing period persist persistent perspective phenomena phenomenon ' +
    'phrase pivotal place placement plausibility plausible play playing plethora plus poor ' +
    'poorly popular popularity portion posed posing positioning positive possess possibility ' +
    'potentially powered practical practicality practice practitioner precise precisely ' +
    'precision predefined predict predicted predicting predictive predominantly preferred ' +
    'preliminary preprocessing presence presenting preservation preserve preserved preserving ' +
    'prevailing prevalence prevalent prevent preventing previously primarily primary prime ' +
    'principal principle principled prioritize prioritizing priority pro procedure processe ' +
    'processed produce produced producing professional proficiency profiling progress ' +
    'progression progressive progressively prohibitive projected proliferation prominent ' +
    'promise promising promote promoting prompted prone pronounced propagate proper proportion ' +
    'proprietary protocol prove proven provenance provider proving proximal proximity public ' +
    'publication publicly published pure purely purpose push pushed pushing qualitative ' +
    'qualitatively quantify quantifying quantitative quantitatively quantity querying quickly ' +
    'raise raising randomly ranging ranked rapid rapidly rarely ratio reach reache reached ' +
    'reaching react readable readily ready realism realistic reality realize realworld reason ' +
    'reasonable receive received receptive recognize recognizing record recorded recording ' +
    'recover recovering recurring reduce reduced reducing redundant refer referred refine ' +
    'refined refining reflect reflecting reformulate reframe regarding regardless regime ' +
    'registered regular regularized regularizer regulation reinforce reinforcing rejection ' +
    'related relationship relative relatively release released relevance relevant reliability ' +
    'reliable reliably reliance relied rely relying remained remaining remarkable remarkably ' +
    'remove removed removing render rendered repeated repeatedly repetitive replace replacement ' +
    'replacing replicate reported reporting repository represent representational ' +
    'representative represented representing reproduce requirement researcher reshape ' +
    'resilience resilient resolve resolved resolving respect respective respond responsible ' +
    'restore restrict restricted restricting retain retained retaining retention rethinking ' +
    'retrieving return reusable reuse reveal revealed revealing reveals reverse revisit ' +
    'revisiting revolutionized rich richer richness rigorous rigorously rise robustly role room ' +
    'roughly round routine run running runtime sacrificing safer sampled satisfy saturation ' +
    'saving scalable scaled scarce scarcity scenario schedule scheme scope scratch seamless ' +
    'seamlessly secondary secondly sector see seek seen select selected selecting selectively ' +
    'semantically sense sensitive separable separate separately separating separation ' +
    'sequentially serious serve serving setup seven severe severely shallow shaped shaping ' +
    'share shared sharing sharp sharply shed shelf shifted shifting shortcoming showcase ' +
    'showcased showcasing signed significance similarly simpler simplicity simplified simplify ' +
    'simultaneous simultaneously singular site situation six sized skip sliding slightly slow ' +
    'smaller smooth smoothness socially solely solid solution solve solved solving sometime ' +
    'sophisticated sota sourced spanning spatially special specialist specialization ' +
    'specialized specificity specified specify spectrum speedup spread square stability ' +
    'stabilize stable stake stand standalone standardized standing start starting statement ' +
    'static statistically status stay stem stood stopping store stored straightforward ' +
    'strategically stratified strength strengthen strict strictly striking stronger strongest ' +
    'strongly structurally struggle studying subjective submission suboptimal subpar subsequent ' +
    'subsequently substantial substantially subtle succeed success successful successfully ' +
    'suffer sufficient sufficiently suggesting suitability suitable suite suited superb ' +
    'superficial superiority supervise support supported supporting suppress suppresse ' +
    'suppressing suppression surpass surpasse surpassing surprising surprisingly surrounding ' +
    'susceptibility sustainable synchronized synergistic synergy synthesize synthesized ' +
    'synthesizing synthetically systematic systematically tackle tackled tailored take taken ' +
    'taking tall targeted targeting technical technology temporally ten tend tendency termed ' +
    'terminology testbed tested testing themselve theoretical theoretically therein thereof ' +
    'think third thorough thousand threshold throughout throughput tied tier tight tightly ' +
    'timely today top total toward trade tradeoff traditional traditionally train trained ' +
    'transferring transform transformative transformed transforming translate transparent treat ' +
    'treated treating trend trivial true truly truth tune typical typically ubiquitous ' +
    'ultimately unavailable uncertain unchanged unclear unconstrained uncover uncovering ' +
    'underexplored underlying undermine underperform underrepresented underscore underscoring ' +
    'understood understudied unexplored uniform uniformly unify unifying union unique uniquely ' +
    'unit unlock unlocking unnecessary unprecedented unravel unrelated unreliable unstable ' +
    'unstructured updated updating upper upto urgent usability usage useful usefulness usually ' +
    'utility utilization utilize utilized utilizing valid validate validated validating ' +
    'validation validity valuable vanilla variability variant variation varied variety vary ' +
    'varying vast verified verify verifying versatile versatility versus viable viewing ' +
    'violation visually vital weak weaken weaker weaknesse webpage weighted weighting whereby ' +
    'wherein whole wide widespread win wise working workload worldwide worse worst written ' +
    'wrong www year yield yielding zone'
  ).split(' '),
);
